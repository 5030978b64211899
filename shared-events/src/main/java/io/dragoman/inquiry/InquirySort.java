package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The order of a list of inquiries. Those without what it goes by are not in the list. */
public enum InquirySort {
    /** The newest message first. */
    ACTIVITY,
    /** The newest inquiry first. */
    OPENED,
    /** The next journey first. */
    TRAVEL,
    /** The greatest cost first, whatever the currency. */
    VALUE;

    /** The word that clients use. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
