package io.dragoman.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.platform.StoredId;

/** The claim on one identity of a person. The local part is a keyed hash of tenant, kind and identity. */
public record IdentityClaimId(@JsonValue String value) implements StoredId {

    private static final String TYPE = "identity";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IdentityClaimId {
        value = StoredId.require(TYPE, value);
    }

    /** The id whose local part is {@code local}. */
    public static IdentityClaimId of(String tenant, String local) {
        return new IdentityClaimId(StoredId.join(TYPE, tenant, local));
    }

    /** Axon routes by this text, so it is the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
