package io.dragoman.query.platform;

import java.time.Instant;
import java.util.HexFormat;

/** Texts that sort as what they are made of, so that one indexed field holds a list's whole order. */
public final class SortKey {

    private static final int DIGITS = 16;

    private SortKey() {}

    /** Sorts by time, then by {@code tie}. */
    public static String of(Instant time, String tie) {
        return digits(time.toEpochMilli()) + tie;
    }

    /** Sorts by time, then by place in the history. */
    public static String of(Instant time, long position) {
        return of(time, digits(position));
    }

    /** The time that a key begins with. */
    public static Instant time(String key) {
        return Instant.ofEpochMilli(number(key, 0));
    }

    /** The place in the history that follows the time in a key. */
    public static long position(String key) {
        return number(key, DIGITS);
    }

    private static long number(String key, int from) {
        return HexFormat.fromHexDigitsToLong(key, from, from + DIGITS) ^ Long.MIN_VALUE;
    }

    /** The turned sign makes times before 1970 sort before the others. */
    private static String digits(long number) {
        return HexFormat.of().toHexDigits(number ^ Long.MIN_VALUE);
    }
}
