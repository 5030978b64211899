package io.dragoman.saga.inquiry.openai;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names in a list of travelers, in small letters.
 *
 * @param first their first names
 * @param all first and last names
 */
record KnownTravelers(Set<String> first, Set<String> all) {

    /** Those of the field's value. */
    static KnownTravelers of(@Nullable String value) {
        List<JsonNode> travelers = list(value);
        Set<String> first = names(travelers, "first_name");
        Set<String> all = new HashSet<>(first);
        all.addAll(names(travelers, "last_name"));
        return new KnownTravelers(first, all);
    }

    boolean hasAllOf(KnownTravelers others) {
        return first.containsAll(others.first);
    }

    boolean has(String name) {
        return all.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> names(List<JsonNode> travelers, String member) {
        return travelers.stream()
                .map(traveler -> traveler.path(member).asString("").toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> list(@Nullable String value) {
        try {
            JsonNode list = JsonMapper.shared().readTree(value == null ? "[]" : value);
            return list.isArray() ? List.copyOf(list.values()) : List.of();
        } catch (JacksonException erased) {
            return List.of();
        }
    }
}
