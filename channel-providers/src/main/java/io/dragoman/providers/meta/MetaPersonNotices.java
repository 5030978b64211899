package io.dragoman.providers.meta;

import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.platform.BrokenItem;
import io.dragoman.providers.platform.Details;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Identities;
import io.dragoman.providers.platform.Json;
import io.dragoman.providers.platform.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the provider notes about a customer outside of any message. It names no id, so who, what and when make one. */
final class MetaPersonNotices {

    private MetaPersonNotices() {}

    /** A choice about marketing messages. */
    static InboundItem preference(JsonNode item, MetaPeople people, @Nullable Instant entryTime) {
        String type = Words.first(Fields.text(item, "category"), "user_preferences");
        String value = Words.first(Fields.text(item, "value"), Fields.text(item, "user_preference"));
        return notice(
                item,
                identities(item, people),
                Fields.word(type),
                value == null ? null : Fields.word(value),
                entryTime);
    }

    /** A new business-scoped id of somebody whose old one is known. */
    static InboundItem newUserId(JsonNode item, MetaPeople people, @Nullable Instant entryTime) {
        JsonNode ids = item.path("user_id");
        String previous = Words.first(Fields.scalar(ids, "previous"), Fields.scalar(item, "previous_user_id"));
        String current = Words.first(Fields.scalar(ids, "current"), Fields.scalar(ids));
        Identities person = people.identities(Fields.scalar(item, "wa_id"), previous)
                .addLater(IdentityKind.BUSINESS_SCOPED_USER, current);
        return notice(item, person, "user_changed_user_id", null, entryTime);
    }

    private static Identities identities(JsonNode item, MetaPeople people) {
        return people.identities(Fields.scalar(item, "wa_id"), Fields.scalar(item, "user_id"));
    }

    /** The entry's time stands in for a notice's own. */
    private static Message notice(
            JsonNode item, Identities person, String type, @Nullable String value, @Nullable Instant entryTime) {
        String who = Words.first(
                Fields.scalar(item, "wa_id"), Fields.scalar(item, "user_id"), Fields.scalar(item, "previous_user_id"));
        String named = Fields.scalar(item, "timestamp");
        String when = named != null || entryTime == null ? named : String.valueOf(entryTime.getEpochSecond());
        if (when == null) {
            throw new BrokenItem("NO_ID", "the notice has no time, so that copies of it could not be told apart");
        }
        Details details = new Details().put("type", type).put("value", value);
        return new Message(
                String.join(".", "notice", type, String.valueOf(value), String.valueOf(who), when),
                person.person(null),
                null,
                Direction.INBOUND,
                Channel.WHATSAPP,
                named == null ? entryTime : Fields.seconds(item, "timestamp"),
                new MessageContent(
                        MessageKind.SYSTEM,
                        Fields.text(item, "detail"),
                        null,
                        Json.raw(item),
                        null,
                        new Details().object("system", details).json()));
    }
}
