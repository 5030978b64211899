package io.dragoman.query.platform;

import java.util.Collection;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/**
 * Which documents are asked for. There is no question without a tenant. Conditions stand side by side, never inside an {@code $and}: the
 * in-process server finds no index for those. Values are only compared: nothing in them is ever an operator.
 */
public final class Where implements Bson {

    private final Document filter;

    private Where(Document filter) {
        this.filter = filter;
    }

    /** All documents of a tenant. */
    public static Where tenant(String tenant) {
        return new Where(new Document("tenant", tenant));
    }

    /** The document of that id, if it is the tenant's. */
    public static Where id(String tenant, String id) {
        return new Where(new Document("_id", id).append("tenant", tenant));
    }

    /** The documents of those ids that are the tenant's. */
    public static Where ids(String tenant, Collection<String> ids) {
        return new Where(new Document("_id", new Document("$in", ids)).append("tenant", tenant));
    }

    public Where is(String field, Object value) {
        return with(field, new Document("$eq", value));
    }

    public Where isNot(String field, Object value) {
        return with(field, new Document("$ne", value));
    }

    public Where isOneOf(String field, Collection<?> values) {
        return with(field, new Document("$in", values));
    }

    public Where isNoneOf(String field, Collection<?> values) {
        return with(field, new Document("$nin", values));
    }

    /** Not less than; a document without the field is not. */
    public Where atLeast(String field, Object value) {
        return with(field, new Document("$gte", value));
    }

    public Where atMost(String field, Object value) {
        return with(field, new Document("$lte", value));
    }

    public Where above(String field, Object value) {
        return with(field, new Document("$gt", value));
    }

    public Where below(String field, Object value) {
        return with(field, new Document("$lt", value));
    }

    /** A document without the field. */
    public Where isAbsent(String field) {
        return with(field, new Document("$eq", null));
    }

    /** Conditions on one field hold side by side; of two of a kind what both let through. */
    private Where with(String field, Document condition) {
        Document joined = new Document(filter.get(field, new Document()));
        condition.forEach((operator, value) -> {
            Object before = joined.get(operator);
            joined.append(operator, before == null || value == null ? value : stricter(operator, before, value));
        });
        return new Where(new Document(filter).append(field, joined));
    }

    @SuppressWarnings("unchecked") // values of one field are of one type
    private static Object stricter(String operator, Object before, Object now) {
        return switch (operator) {
            case "$gt", "$gte" -> ((Comparable<Object>) before).compareTo(now) > 0 ? before : now;
            case "$lt", "$lte" -> ((Comparable<Object>) before).compareTo(now) < 0 ? before : now;
            case "$in" ->
                ((Collection<Object>) before)
                        .stream().filter(((Collection<Object>) now)::contains).toList();
            case "$nin" ->
                Stream.concat(((Collection<Object>) before).stream(), ((Collection<Object>) now).stream())
                        .distinct()
                        .toList();
            default -> now;
        };
    }

    @Override
    public <T> BsonDocument toBsonDocument(Class<T> documentClass, CodecRegistry codecs) {
        return filter.toBsonDocument(documentClass, codecs);
    }
}
