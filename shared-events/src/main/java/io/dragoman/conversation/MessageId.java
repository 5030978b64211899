package io.dragoman.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.integration.IntegrationId;
import io.dragoman.platform.KeyedHash;
import io.dragoman.platform.StoredId;

/** A received message. The local part is a keyed hash of integration and the provider's own message id. */
public record MessageId(@JsonValue String value) implements StoredId {

    private static final String TYPE = "message";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {
        value = StoredId.require(TYPE, value);
    }

    /** The id whose local part is {@code local}. */
    public static MessageId of(String tenant, String local) {
        return new MessageId(StoredId.join(TYPE, tenant, local));
    }

    /** The id of a provider's message: whoever knows the provider's id finds it, and nobody can turn it back. */
    public static MessageId of(KeyedHash hash, IntegrationId integration, String providerMessageId) {
        String tenant = integration.tenant();
        return of(tenant, hash.of(tenant, TYPE, integration.local(), providerMessageId));
    }

    /** Axon routes by this text, so it is the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
