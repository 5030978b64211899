package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What read the words of an extraction. */
public enum ExtractionSource {
    /** There were no words. */
    NONE,
    /** The rules that come with the program. */
    LOCAL,
    /** A language model alone. */
    OPENAI,
    /** Both; of a field that both read, the model's value was preferred. */
    COMBINED;

    /** The word that clients and stored events use. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
