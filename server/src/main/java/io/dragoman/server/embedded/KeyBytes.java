package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one behind the other as bytes that sort as the values do: nothing, numbers, texts, truth values, times. A text sorts by
 * its UTF-16 units and ends with a zero, which is found nowhere else in a text. Only plain values can be written; whoever meets another
 * one must not rely on its order.
 */
final class KeyBytes {

    private static final int NOTHING = 0x05;
    private static final int NUMBER = 0x10;
    private static final int TEXT = 0x20;
    private static final int TRUTH = 0x60;
    private static final int TIME = 0x70;

    /** In place of a value that is not plain. */
    private static final int OTHER = 0xF0;

    /** Greater than whatever follows a value. */
    private static final int END = 0xFF;

    /** Up to here integers and floating point numbers of the same value are told apart by nothing. */
    private static final long EXACT = 1L << 53;

    /** A unit takes as many bytes at most. */
    private static final int WIDEST = 3;

    private byte[] bytes = new byte[96];
    private int size;

    /** True for the values whose order and equality these bytes keep. */
    static boolean isPlain(@Nullable Object value) {
        if (value instanceof Number number) {
            return isPlainNumber(number);
        }
        return Missing.isNullOrMissing(value)
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Instant;
    }

    private static boolean isPlainNumber(Number number) {
        boolean known = number instanceof Integer || number instanceof Long || number instanceof Double;
        return known && number.longValue() == number.doubleValue() && Math.abs(number.longValue()) < EXACT;
    }

    KeyBytes add(byte... prefix) {
        makeRoom(prefix.length);
        System.arraycopy(prefix, 0, bytes, size, prefix.length);
        size += prefix.length;
        return this;
    }

    KeyBytes add(@Nullable Object value) {
        makeRoom(1 + Long.BYTES);
        if (!isPlain(value)) {
            write(OTHER);
        } else if (value instanceof Number number) {
            addLong(NUMBER, number.longValue());
        } else if (value instanceof String text) {
            addText(text);
        } else if (value instanceof Boolean truth) {
            write(TRUTH);
            write(Boolean.TRUE.equals(truth) ? 1 : 0);
        } else if (value instanceof Instant time) {
            addLong(TIME, time.toEpochMilli());
        } else {
            write(NOTHING);
        }
        return this;
    }

    private void addLong(int kind, long number) {
        write(kind);
        for (int shift = 56; shift >= 0; shift -= 8) {
            write((int) ((number ^ Long.MIN_VALUE) >>> shift));
        }
    }

    private void addText(String text) {
        makeRoom(2 + WIDEST * text.length());
        write(TEXT);
        for (int i = 0; i < text.length(); i++) {
            addUnit(text.charAt(i));
        }
        write(0);
    }

    private void addUnit(char unit) {
        if (unit < 2) {
            write(1);
            write(unit + 1);
        } else if (unit < 0x80) {
            write(unit);
        } else if (unit < 0x800) {
            write(0xC0 | (unit >>> 6));
            write(0x80 | (unit & 0x3F));
        } else {
            write(0xE0 | (unit >>> 12));
            write(0x80 | ((unit >>> 6) & 0x3F));
            write(0x80 | (unit & 0x3F));
        }
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    private void write(int unsigned) {
        bytes[size++] = (byte) unsigned;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** The bytes behind everything that begins with what is written so far. */
    byte[] toEnd() {
        byte[] all = Arrays.copyOf(bytes, size + 1);
        all[size] = (byte) END;
        return all;
    }

    /** Where the value that begins at {@code from} ends. */
    static int end(byte[] key, int from) {
        return switch (key[from] & 0xFF) {
            case NUMBER, TIME -> from + 9;
            case TRUTH -> from + 2;
            case TEXT -> endOfText(key, from + 1);
            default -> from + 1;
        };
    }

    private static int endOfText(byte[] key, int from) {
        int end = from;
        while (key[end] != 0) {
            end++;
        }
        return end + 1;
    }

    /** The text that begins at {@code from}; nothing when it is none. */
    static @Nullable String text(byte[] key, int from) {
        return (key[from] & 0xFF) == TEXT ? TextUnits.read(key, from + 1) : null;
    }

    /** The first bytes of the values of the same kind as {@code value}, and the first behind them. */
    static byte[][] kind(Object value) {
        int kind = value instanceof Number ? NUMBER : new KeyBytes().add(value).toBytes()[0];
        return new byte[][] {{(byte) kind}, {(byte) (kind + 1)}};
    }
}
