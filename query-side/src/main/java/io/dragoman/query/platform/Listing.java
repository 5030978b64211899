package io.dragoman.query.platform;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.dragoman.platform.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A list that is read page by page in the order of one field, which is unique among the documents a reader may see. */
public final class Listing {

    private final MongoCollection<Document> collection;
    private final String field;
    private final boolean ascending;
    private final Cursor cursor;

    private Listing(MongoCollection<Document> collection, String field, boolean ascending, Cursor cursor) {
        this.collection = collection;
        this.field = field;
        this.ascending = ascending;
        this.cursor = cursor;
    }

    /** Smallest first, by a text. {@code name} keeps the cursors of different lists apart. */
    public static Listing ascending(MongoCollection<Document> collection, String name, String field) {
        return new Listing(collection, field, true, new Cursor(name, "", text -> text));
    }

    /** Greatest first, by a text. */
    public static Listing descending(MongoCollection<Document> collection, String name, String field) {
        return new Listing(collection, field, false, new Cursor(name, "", text -> text));
    }

    /** Greatest first, by a place in the history. */
    public static Listing newestFirst(MongoCollection<Document> collection, String name, String field) {
        return new Listing(collection, field, false, new Cursor(name, Long.MIN_VALUE, Long::valueOf));
    }

    /** One page of the documents that {@code filter} lets through. */
    public Slice read(Where filter, PageRequest page) {
        return cut(from(filter, page).limit(page.limit() + 1).into(new ArrayList<>()), page);
    }

    private Slice cut(List<Document> documents, PageRequest page) {
        if (documents.size() <= page.limit()) {
            return new Slice(documents, null);
        }
        List<Document> shown = documents.subList(0, page.limit());
        return new Slice(shown, cursorAt(shown.get(shown.size() - 1)));
    }

    /** One page of the documents that any of {@code filters} lets through; none may let through what another one does. */
    public Slice read(List<Where> filters, PageRequest page) {
        List<Document> documents = new ArrayList<>();
        filters.forEach(filter -> from(filter, page).limit(page.limit() + 1).into(documents));
        Comparator<Document> order = Comparator.comparing(document -> document.getString(field));
        documents.sort(ascending ? order : order.reversed());
        return cut(documents, page);
    }

    /** All documents from the page's beginning on that {@code filter} lets through. */
    public FindIterable<Document> from(Where filter, PageRequest page) {
        if (page.limit() < 1 || page.limit() > PageRequest.MAX) {
            throw QueryRefused.invalid("limit", "a page has 1 to " + PageRequest.MAX + " rows");
        }
        return collection.find(beyond(filter, page.cursor())).sort(order());
    }

    /** The cursor of the page that begins behind {@code document}. */
    public String cursorAt(Document document) {
        return cursor.write(Objects.requireNonNull(document.get(field)));
    }

    private Bson order() {
        return ascending ? Sorts.ascending(field) : Sorts.descending(field);
    }

    private Where beyond(Where filter, @Nullable String given) {
        if (given == null) {
            return filter.atLeast(field, cursor.least());
        }
        Object key = cursor.read(given);
        return ascending ? filter.above(field, key) : filter.below(field, key);
    }

    /** A page's documents and the cursor of the next page, if there is one. */
    public record Slice(List<Document> documents, @Nullable String next) {}
}
