package io.dragoman.providers.greenapi;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values out of a visiting card. */
final class VCard {

    private static final Pattern GROUP = Pattern.compile("^[A-Za-z0-9-]+\\.");

    private VCard() {}

    /** The values of a property, such as {@code TEL}, whatever group and parameters it has. */
    static List<String> values(@Nullable String card, String property) {
        return card == null
                ? List.of()
                : card.lines()
                        .map(line -> GROUP.matcher(line).replaceFirst(""))
                        .filter(line -> isOf(line.toUpperCase(Locale.ROOT), property))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private static boolean isOf(String line, String property) {
        return line.contains(":") && (line.startsWith(property + ':') || line.startsWith(property + ';'));
    }
}
