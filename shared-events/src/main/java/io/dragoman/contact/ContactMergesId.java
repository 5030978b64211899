package io.dragoman.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.platform.StoredId;

/** The merges of one tenant: in one place, so that no two of them can make a circle. */
public record ContactMergesId(@JsonValue String value) implements StoredId {

    private static final String TYPE = "merges";
    private static final String LOCAL = "contacts";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactMergesId {
        value = StoredId.require(TYPE, value);
    }

    /** The merges of {@code tenant}. */
    public static ContactMergesId of(String tenant) {
        return new ContactMergesId(StoredId.join(TYPE, tenant, LOCAL));
    }

    /** Axon routes by this text, so it is the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
