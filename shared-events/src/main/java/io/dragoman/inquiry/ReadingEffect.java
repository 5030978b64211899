package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reading changes of the fields that an inquiry shows. */
public record ReadingEffect(List<FieldEffect> fields) {

    /**
     * What a reading does to one field.
     *
     * @param before what the field shows without the reading; {@code null} where nothing
     * @param after what was read; {@code null} where nothing
     */
    public record FieldEffect(
            InquiryField field,
            Kind kind,
            @Nullable String before,
            @Nullable String after) {}

    /** How a field is touched. */
    public enum Kind {
        /** It showed nothing, and would show something. */
        GAINED,
        /** It would show something else. */
        CHANGED,
        /** It shows what this reading did not find. It goes on to be shown: a reading takes nothing away. */
        LOST,
        /** Something else was read than a person entered. What was entered goes on to be shown. */
        KEPT;

        /** The word that clients use. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
