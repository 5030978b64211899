package io.dragoman.server.embedded;

/** Reads the texts that {@link KeyBytes} writes. */
final class TextUnits {

    private TextUnits() {}

    /** The text whose bytes begin at {@code from}, up to its zero. */
    static String read(byte[] bytes, int from) {
        StringBuilder text = new StringBuilder();
        int at = from;
        while (bytes[at] != 0) {
            int first = bytes[at] & 0xFF;
            text.append(unit(bytes, at, first));
            at += length(first);
        }
        return text.toString();
    }

    private static int length(int first) {
        if (first >= 0xE0) {
            return 3;
        }
        return first >= 0xC0 || first == 1 ? 2 : 1;
    }

    private static char unit(byte[] bytes, int at, int first) {
        if (first >= 0xE0) {
            return (char) (((first & 0x0F) << 12) | (rest(bytes[at + 1]) << 6) | rest(bytes[at + 2]));
        }
        if (first >= 0xC0) {
            return (char) (((first & 0x1F) << 6) | rest(bytes[at + 1]));
        }
        return (char) (first == 1 ? bytes[at + 1] - 1 : first);
    }

    private static int rest(byte following) {
        return following & 0x3F;
    }
}
