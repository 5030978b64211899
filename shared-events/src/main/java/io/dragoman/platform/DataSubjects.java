package io.dragoman.platform;

import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Finds whose personal data is being written. */
final class DataSubjects {

    private static final ClassValue<Optional<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected Optional<Field> computeValue(Class<?> type) {
            return fieldOf(type);
        }
    };

    private DataSubjects() {}

    /**
     * The stored id that the nearest enclosing object names as its {@link DataSubject}.
     *
     * @throws IllegalStateException when none does: personal data without a subject could never be erased
     */
    static String nearest(TokenStreamContext context) {
        for (TokenStreamContext at = context; at != null; at = at.getParent()) {
            String subject = subjectOf(at.currentValue());
            if (subject != null) {
                return subject;
            }
        }
        throw new IllegalStateException("personal data without a data subject");
    }

    private static @Nullable String subjectOf(@Nullable Object bean) {
        if (bean == null) {
            return null;
        }
        Object value =
                FIELDS.get(bean.getClass()).map(field -> read(field, bean)).orElse(null);
        return value instanceof StoredId id ? id.value() : null;
    }

    private static @Nullable Object read(Field field, Object bean) {
        try {
            return field.get(bean);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read the data subject of " + bean.getClass(), e);
        }
    }

    /** A record's component carries its annotations over to its field, so records and classes are read alike. */
    private static Optional<Field> fieldOf(Class<?> type) {
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (field.isAnnotationPresent(DataSubject.class)) {
                    field.setAccessible(true);
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }
}
