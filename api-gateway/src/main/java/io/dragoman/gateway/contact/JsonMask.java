package io.dragoman.gateway.contact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Hides what texts hold, all through the values of JSON. A whole number may be somebody's as well; a place on the map is none. */
final class JsonMask {

    /** From here on a number could be one to call. */
    private static final double LEAST = 10_000;

    private static final double MOST = 1e18;
    private static final String ANOTHER = "•";

    private JsonMask() {}

    /** The object with every text, whole number and name of a member as {@code mask} leaves it. */
    @SuppressWarnings("NullAway") // members may be null, as JSON has it
    static Map<String, Object> of(Map<?, ?> object, UnaryOperator<String> mask) {
        Map<String, Object> shown = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            String key = mask.apply(String.valueOf(name));
            while (shown.containsKey(key)) {
                key += ANOTHER;
            }
            shown.put(key, value(value, mask));
        });
        return shown;
    }

    private static @Nullable Object value(@Nullable Object value, UnaryOperator<String> mask) {
        if (value instanceof String text) {
            return mask.apply(text);
        }
        if (value instanceof Map<?, ?> object) {
            return of(object, mask);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(member -> value(member, mask)).toList();
        }
        return value instanceof Number number && isLongAndWhole(number) ? mask.apply(digits(number)) : value;
    }

    private static boolean isLongAndWhole(Number number) {
        double size = Math.abs(number.doubleValue());
        return size >= LEAST && (number instanceof BigInteger || (size < MOST && size == Math.rint(size)));
    }

    private static String digits(Number number) {
        return new BigDecimal(number.toString()).toBigInteger().abs().toString();
    }
}
