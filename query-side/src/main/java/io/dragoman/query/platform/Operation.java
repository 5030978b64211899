package io.dragoman.query.platform;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** What happens to one path of a document. */
record Operation(Operator operator, Object value) {

    static List<Object> members(Object value) {
        return new ArrayList<>(List.of(value));
    }

    /**
     * This operation and a later one as one.
     *
     * @throws IllegalStateException when the two cannot be joined: a projection must use one kind of operation per path
     */
    Operation then(Operation later) {
        if (later.operator.replaces(operator)) {
            return later;
        }
        if (later.operator != operator) {
            throw new IllegalStateException("cannot join %s and %s".formatted(operator, later.operator));
        }
        return switch (operator) {
            case MAX -> compare(later) >= 0 ? this : later;
            case MIN -> compare(later) <= 0 ? this : later;
            case ADD_TO_SET -> union(later);
            case SET, UNSET, SET_ON_INSERT -> this;
        };
    }

    void writeTo(Document update, String path) {
        Object written = operator == Operator.ADD_TO_SET ? new Document("$each", value) : value;
        Document operations = (Document) update.computeIfAbsent(operator.word(), word -> new Document());
        operations.append(path, written);
    }

    @SuppressWarnings("unchecked") // DocumentUpdate takes nothing but comparable values of one type per path
    private int compare(Operation other) {
        return ((Comparable<Object>) value).compareTo(other.value);
    }

    private Operation union(Operation later) {
        List<Object> all = new ArrayList<>((List<?>) value);
        ((List<?>) later.value).stream().filter(member -> !all.contains(member)).forEach(all::add);
        return new Operation(operator, all);
    }
}
