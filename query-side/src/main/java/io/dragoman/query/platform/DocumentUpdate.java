package io.dragoman.query.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of events changes in one document. It knows only operations that may be repeated, and that give the same document
 * whether events are applied one by one or joined: after a crash a batch may come again, cut in another way. So there is no
 * {@code $inc} and no {@code $push}.
 */
public final class DocumentUpdate {

    private final Map<String, Operation> operations = new LinkedHashMap<>();

    DocumentUpdate() {}

    /** The value becomes this; {@code null} changes nothing. */
    public DocumentUpdate set(String path, @Nullable Object value) {
        return value == null ? this : with(path, new Operation(Operator.SET, value));
    }

    /** The value is taken away. */
    public DocumentUpdate unset(String path) {
        return with(path, new Operation(Operator.UNSET, ""));
    }

    /** Set when this update creates the document; only for what follows from its id. */
    public DocumentUpdate setOnInsert(String path, Object value) {
        return with(path, new Operation(Operator.SET_ON_INSERT, value));
    }

    /** The greater of this value and the present one. */
    public <T extends Comparable<? super T>> DocumentUpdate max(String path, T value) {
        return with(path, new Operation(Operator.MAX, value));
    }

    /** The smaller of this value and the present one. */
    public <T extends Comparable<? super T>> DocumentUpdate min(String path, T value) {
        return with(path, new Operation(Operator.MIN, value));
    }

    /** The value becomes a member of the set. */
    public DocumentUpdate addToSet(String path, Object value) {
        return with(path, new Operation(Operator.ADD_TO_SET, Operation.members(value)));
    }

    /** The values become members of the set. */
    public DocumentUpdate addAllToSet(String path, Collection<String> values) {
        return with(path, new Operation(Operator.ADD_TO_SET, new ArrayList<>(values)));
    }

    private DocumentUpdate with(String path, Operation operation) {
        operations.merge(path, operation, Operation::then);
        return this;
    }

    /** The update as MongoDB takes it. */
    Document toDocument() {
        Document update = new Document();
        operations.forEach((path, operation) -> operation.writeTo(update, path));
        return update;
    }
}
