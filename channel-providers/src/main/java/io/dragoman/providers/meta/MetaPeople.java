package io.dragoman.providers.meta;

import io.dragoman.contact.IdentityKind;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Identities;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The people of a change: a message names its sender by phone, by user id or by both, and {@code contacts} tells the name and
 * the other id.
 */
final class MetaPeople {

    private final Map<String, JsonNode> byId = new HashMap<>();

    MetaPeople(JsonNode contacts) {
        for (JsonNode contact : contacts) {
            index(contact, "wa_id");
            index(contact, "user_id");
        }
    }

    private void index(JsonNode contact, String name) {
        String id = Fields.scalar(contact, name);
        if (id != null) {
            byId.putIfAbsent(id, contact);
        }
    }

    /** The person of that phone or user id. */
    Party person(@Nullable String phone, @Nullable String userId) {
        return identities(phone, userId).person(name(phone, userId));
    }

    /** All identities that the delivery tells of that person. */
    Identities identities(@Nullable String phone, @Nullable String userId) {
        Identities identities = new Identities().addWhatsApp(phone).add(IdentityKind.BUSINESS_SCOPED_USER, userId);
        JsonNode contact = contact(phone, userId);
        return contact == null
                ? identities
                : identities
                        .addWhatsApp(Fields.scalar(contact, "wa_id"))
                        .add(IdentityKind.BUSINESS_SCOPED_USER, Fields.scalar(contact, "user_id"));
    }

    /** The name of that person's profile. */
    @Nullable String name(@Nullable String phone, @Nullable String userId) {
        JsonNode contact = contact(phone, userId);
        return contact == null ? null : Fields.text(contact, "profile", "name");
    }

    private @Nullable JsonNode contact(@Nullable String phone, @Nullable String userId) {
        JsonNode byPhone = phone == null ? null : byId.get(phone);
        return byPhone != null || userId == null ? byPhone : byId.get(userId);
    }
}
