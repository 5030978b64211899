package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Carries an ordered bulk of updates out as MongoDB does: one after the other, and none after the first that fails. The server in this
 * process by itself goes on, and would hide that a batch ends half-way.
 */
final class OrderedUpdates {

    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int matched;
    private int modified;

    private OrderedUpdates() {}

    /** True for a command that these rules are for. */
    static boolean asks(String command, Document query) {
        return command.equalsIgnoreCase("update")
                && !Boolean.FALSE.equals(query.get("ordered"))
                && updates(query).size() > 1;
    }

    /** The answer to {@code query}, each of whose updates {@code single} carries out as a command of its own. */
    static Document run(Document query, UnaryOperator<Document> single) {
        OrderedUpdates run = new OrderedUpdates();
        List<Document> updates = updates(query);
        for (int i = 0; i < updates.size() && run.errors.isEmpty(); i++) {
            Document one = query.clone();
            one.put("updates", List.of(updates.get(i)));
            run.add(i, single.apply(one));
        }
        return run.answer();
    }

    private void add(int index, Document answer) {
        matched += ((Number) answer.getOrDefault("n", 0)).intValue();
        modified += ((Number) answer.getOrDefault("nModified", 0)).intValue();
        upserted.addAll(at(index, answer, "upserted"));
        errors.addAll(at(index, answer, "writeErrors"));
    }

    @SuppressWarnings("unchecked") // by the protocol
    private static Collection<Document> at(int index, Document answer, String field) {
        Collection<Document> documents = (Collection<Document>) answer.getOrDefault(field, List.of());
        documents.forEach(document -> document.put("index", index));
        return documents;
    }

    private Document answer() {
        Document answer = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.put("writeErrors", errors);
        }
        return answer.append("ok", 1.0);
    }

    @SuppressWarnings("unchecked") // by the protocol
    private static List<Document> updates(Document query) {
        return (List<Document>) query.getOrDefault("updates", List.of());
    }
}
