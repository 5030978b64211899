package io.dragoman.outbound;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.integration.IntegrationId;
import io.dragoman.platform.KeyedHash;
import io.dragoman.platform.StoredId;

/** What is known of one provider message's delivery. The local part is a keyed hash of integration and provider message id. */
public record StatusId(@JsonValue String value) implements StoredId {

    private static final String TYPE = "status";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StatusId {
        value = StoredId.require(TYPE, value);
    }

    /** The id whose local part is {@code local}. */
    public static StatusId of(String tenant, String local) {
        return new StatusId(StoredId.join(TYPE, tenant, local));
    }

    /** The record of a provider's message. */
    public static StatusId of(KeyedHash hash, IntegrationId integration, String providerMessageId) {
        String tenant = integration.tenant();
        return of(tenant, hash.of(tenant, TYPE, integration.local(), providerMessageId));
    }

    /** Axon routes by this text, so it is the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
