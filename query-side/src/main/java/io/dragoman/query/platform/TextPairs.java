package io.dragoman.query.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Stores a map as a list of pairs: keys that come from outside may hold dots and dollars, which mean something in a field's name. */
public final class TextPairs {

    private static final String NAME = "name";
    private static final String VALUE = "value";

    private TextPairs() {}

    /** The pairs in the order of their keys. */
    public static List<Document> of(Map<String, String> map) {
        return new TreeMap<>(map)
                .entrySet().stream()
                        .map(entry -> new Document(NAME, entry.getKey()).append(VALUE, entry.getValue()))
                        .toList();
    }

    /** The map whose pairs are in {@code field}. */
    public static Map<String, String> read(Document document, String field) {
        Map<String, String> map = new LinkedHashMap<>();
        document.getList(field, Document.class, List.of())
                .forEach(pair -> map.put(pair.getString(NAME), pair.getString(VALUE)));
        return map;
    }
}
