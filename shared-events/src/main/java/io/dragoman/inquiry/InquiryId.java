package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.contact.ContactId;
import io.dragoman.platform.StoredId;

/** One inquiry of a contact: the contact's local id and the inquiry's ordinal, counted from 1. */
public record InquiryId(@JsonValue String value) implements StoredId {

    private static final String TYPE = "inquiry";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InquiryId {
        value = StoredId.require(TYPE, value);
    }

    /** The id whose local part is {@code local}. */
    public static InquiryId of(String tenant, String local) {
        return new InquiryId(StoredId.join(TYPE, tenant, local));
    }

    /** The {@code ordinal}-th inquiry of {@code contact}: derived, so that a repeated decision finds the same one. */
    public static InquiryId of(ContactId contact, int ordinal) {
        return of(contact.tenant(), contact.local() + "-" + ordinal);
    }

    /** Axon routes by this text, so it is the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
