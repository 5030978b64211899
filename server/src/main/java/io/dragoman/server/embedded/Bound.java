package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import org.jspecify.annotations.Nullable;

/** One side of what a question compares a field with. Only values of one kind are ever compared. */
enum Bound {
    ABOVE("$gt"),
    AT_LEAST("$gte"),
    BELOW("$lt"),
    AT_MOST("$lte");

    private final String operator;

    Bound(String operator) {
        this.operator = operator;
    }

    /** Where the values lie that the operator lets through, perhaps with others; nothing when it does not say. */
    static @Nullable KeyRange range(String operator, @Nullable Object value) {
        Bound bound = of(operator);
        boolean sorted = KeyBytes.isPlain(value) || value instanceof Number;
        if (bound == null || value == null || !sorted || Missing.isNullOrMissing(value)) {
            return null;
        }
        byte[][] kind = KeyBytes.kind(value);
        KeyRange all = new KeyRange(kind[0], kind[1]);
        return KeyBytes.isPlain(value) ? all.and(bound.side(new KeyBytes().add(value))) : all;
    }

    /** True when {@link #range} lets nothing else through. */
    static boolean isExact(String operator, @Nullable Object value) {
        return range(operator, value) != null && KeyBytes.isPlain(value);
    }

    private KeyRange side(KeyBytes value) {
        byte[] nothing = {};
        byte[] everything = new KeyBytes().toEnd();
        return switch (this) {
            case ABOVE -> new KeyRange(value.toEnd(), everything);
            case AT_LEAST -> new KeyRange(value.toBytes(), everything);
            case BELOW -> new KeyRange(nothing, value.toBytes());
            case AT_MOST -> new KeyRange(nothing, value.toEnd());
        };
    }

    private static @Nullable Bound of(String operator) {
        for (Bound bound : values()) {
            if (bound.operator.equals(operator)) {
                return bound;
            }
        }
        return null;
    }
}
