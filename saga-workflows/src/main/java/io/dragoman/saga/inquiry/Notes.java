package io.dragoman.saga.inquiry;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes for a person on what was read, in English, several joined into one text. Screens know their words, so they never change. */
public final class Notes {

    public static final String AMBIGUOUS = "ambiguous: day or month first";
    public static final String NO_SUCH_DAY = "does not exist";
    public static final String PAST = "in the past";
    public static final String FUTURE = "in the future";
    public static final String REVERSED = "end before start";
    public static final String NO_START = "the start that was said does not exist";
    public static final String NO_END = "the end that was said does not exist";
    public static final String EACH = "per person";
    public static final String UPPER_END = "upper end of a range";

    /** A day without a month, read against what was said before. */
    public static final String MONTH_AS_BEFORE = "month and year as said before";

    /** Travelers who join those of earlier messages. */
    public static final String MORE = "added to those named before";

    /** A list of travelers that leaves out somebody whom earlier messages named. */
    public static final String FEWER = "others were named before";

    /** An amount whose currency an earlier message said. */
    public static final String CURRENCY_AS_BEFORE = "currency as said before";

    /** An amount without the currency that somebody made up. */
    public static final String NO_CURRENCY = "currency not said";

    private static final String BETWEEN = "; ";

    private Notes() {}

    /** All of the notes, each of them once; {@code null} when there are none. */
    public static @Nullable String join(@Nullable String... notes) {
        String joined = Stream.of(notes)
                .filter(Objects::nonNull)
                .flatMap(note -> Stream.of(note.split(BETWEEN)))
                .distinct()
                .collect(Collectors.joining(BETWEEN));
        return joined.isEmpty() ? null : joined;
    }

    /** Whether a value is nothing without what was read before. */
    static boolean leans(@Nullable String note) {
        return note != null && (note.contains(MONTH_AS_BEFORE) || note.contains(MORE));
    }
}
