package io.dragoman.integration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.platform.StoredId;

/** A connected provider account. The local part is chosen by whoever connects it. */
public record IntegrationId(@JsonValue String value) implements StoredId {

    private static final String TYPE = "integration";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IntegrationId {
        value = StoredId.require(TYPE, value);
    }

    /** The id whose local part is {@code local}. */
    public static IntegrationId of(String tenant, String local) {
        return new IntegrationId(StoredId.join(TYPE, tenant, local));
    }

    /** Axon routes by this text, so it is the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
