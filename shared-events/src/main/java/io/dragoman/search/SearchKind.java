package io.dragoman.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be found. */
public enum SearchKind {
    CONTACT,
    MESSAGE,
    INQUIRY;

    /** The word that clients use. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
