package io.dragoman.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.contact.ContactId;
import io.dragoman.integration.IntegrationId;
import io.dragoman.platform.StoredId;

/** What one contact and one integration say to each other. */
public record ConversationId(@JsonValue String value) implements StoredId {

    private static final String TYPE = "conversation";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConversationId {
        value = StoredId.require(TYPE, value);
    }

    /** The id whose local part is {@code local}. */
    public static ConversationId of(String tenant, String local) {
        return new ConversationId(StoredId.join(TYPE, tenant, local));
    }

    /** The one conversation of {@code contact} on {@code integration}: derived, so that two workers cannot make two. */
    public static ConversationId between(IntegrationId integration, ContactId contact) {
        return of(contact.tenant(), integration.local() + "." + contact.local());
    }

    /** Axon routes by this text, so it is the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
