package io.dragoman.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kind of line a message came over. */
public enum Channel {
    WHATSAPP,
    SMS,
    EMAIL,
    VOICE;

    /** The name shown to clients, in lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
