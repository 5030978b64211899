package io.dragoman.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items each sample should give: a line {@code == file}, then one line per item. Reviewed line by line; no test writes it. */
public final class Golden {

    private Golden() {}

    public static Map<String, List<String>> of(String file) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        List<String> items = new ArrayList<>();
        for (String line : new String(Samples.bytes(file), UTF_8).lines().toList()) {
            if (line.startsWith("== ")) {
                items = new ArrayList<>();
                expected.put(line.substring(3), items);
            } else if (!line.isBlank()) {
                items.add(line);
            }
        }
        return expected;
    }
}
