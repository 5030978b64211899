package io.dragoman.query.platform;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads fields of stored documents. */
public final class Fields {

    private Fields() {}

    /** The time in a field that every document of the list has. */
    public static Instant instant(Document document, String field) {
        return document.get(field, Date.class).toInstant();
    }

    /** The time in a field, if it has one. */
    public static @Nullable Instant instantOrNull(Document document, String field) {
        Date time = document.get(field, Date.class);
        return time == null ? null : time.toInstant();
    }

    /** The part of a stored id that readers see. */
    public static String local(String storedId) {
        return storedId.substring(storedId.lastIndexOf(':') + 1);
    }

    /** The part of a stored id that readers see, if there is one. */
    public static @Nullable String localOrNull(@Nullable String storedId) {
        return storedId == null ? null : local(storedId);
    }

    /** The documents under the keys of a field, in the order of the keys, which are numbers. */
    public static List<Map.Entry<Long, Document>> numbered(Document document, String field) {
        return document.get(field, new Document()).entrySet().stream()
                .map(entry -> Map.entry(Long.parseLong(entry.getKey()), (Document) entry.getValue()))
                .sorted(Comparator.comparingLong(Map.Entry::getKey))
                .toList();
    }
}
