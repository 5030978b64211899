package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a question says about one field, as far as an order of values helps: which values it may have, or between which ones it lies. What
 * is found that way is compared with the whole question afterwards; so to understand less is never wrong.
 */
final class FieldConditions {

    private static final String ALL_OF = "$and";

    private final List<Object> conditions = new ArrayList<>();

    /** The conditions of a question by field; whatever joins several fields in another way than by "and" stands under its own name. */
    static Map<String, FieldConditions> of(Document query) {
        Map<String, FieldConditions> fields = new LinkedHashMap<>();
        collect(query, fields);
        return fields;
    }

    private static void collect(Document query, Map<String, FieldConditions> fields) {
        query.forEach((field, condition) -> {
            if (field.equals(ALL_OF) && condition instanceof Collection<?> parts) {
                parts.forEach(part -> collect((Document) part, fields));
            } else {
                fields.computeIfAbsent(field, name -> new FieldConditions())
                        .conditions
                        .add(Missing.ofNullable(condition));
            }
        });
    }

    /** The values that the field may have; nothing when it is not bound to some. */
    @Nullable List<Object> values() {
        return conditions.stream()
                .map(FieldConditions::values)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable List<Object> values(Object condition) {
        if (!(condition instanceof Document operators)) {
            return KeyBytes.isPlain(condition) ? List.of(condition) : null;
        }
        if (operators.containsKey("$eq")) {
            Object value = Missing.ofNullable(operators.get("$eq"));
            return KeyBytes.isPlain(value) ? List.of(value) : null;
        }
        if (operators.get("$elemMatch") instanceof Document member && isOperators(member)) {
            return values(member);
        }
        return operators.get("$in") instanceof Collection<?> in && in.stream().allMatch(KeyBytes::isPlain)
                ? different(in)
                : null;
    }

    /** A whole number is the same whatever type it is written in. */
    private static List<Object> different(Collection<?> values) {
        Map<byte[], Object> different = new TreeMap<>(Arrays::compareUnsigned);
        values.forEach(value -> different.put(new KeyBytes().add(value).toBytes(), Missing.ofNullable(value)));
        return List.copyOf(different.values());
    }

    /** Where the field's values lie; nothing when nothing is known. An array's members need not fit two conditions together. */
    @Nullable KeyRange range() {
        return conditions.stream()
                .filter(Document.class::isInstance)
                .map(condition -> range((Document) condition))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable KeyRange range(Document operators) {
        if (operators.get("$elemMatch") instanceof Document member && isOperators(member)) {
            return range(member);
        }
        KeyRange range = null;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            KeyRange next = Bound.range(operator.getKey(), operator.getValue());
            if (next != null) {
                range = range == null ? next : range.and(next);
            }
        }
        return range;
    }

    private static boolean isOperators(Document document) {
        return document.keySet().stream().allMatch(key -> key.startsWith("$"));
    }

    /** True when {@link #values} or {@link #range} say all that there is. */
    boolean isAllUnderstood() {
        if (conditions.size() != 1) {
            return false;
        }
        Object condition = conditions.get(0);
        if (!(condition instanceof Document operators)) {
            return KeyBytes.isPlain(condition);
        }
        boolean values = operators.size() == 1 && values(operators) != null && !operators.containsKey("$elemMatch");
        return values || isExactRange(operators);
    }

    private static boolean isExactRange(Document operators) {
        return !operators.isEmpty()
                && operators.entrySet().stream()
                        .allMatch(operator -> Bound.isExact(operator.getKey(), operator.getValue()));
    }
}
