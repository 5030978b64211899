package io.dragoman.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.platform.StoredId;

/** A contact. The local part is random: it says nothing about the person. */
public record ContactId(@JsonValue String value) implements StoredId {

    private static final String TYPE = "contact";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactId {
        value = StoredId.require(TYPE, value);
    }

    /** The id whose local part is {@code local}. */
    public static ContactId of(String tenant, String local) {
        return new ContactId(StoredId.join(TYPE, tenant, local));
    }

    /** Axon routes by this text, so it is the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
