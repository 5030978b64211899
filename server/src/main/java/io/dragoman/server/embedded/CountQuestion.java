package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;

/** The form in which a driver asks how many documents there are: a pipeline of a match and a sum. It is answered by an index if one can. */
final class CountQuestion {

    private static final Document SUM = new Document("_id", 1).append("n", new Document("$sum", 1));

    private CountQuestion() {}

    /** True for a command of that form. */
    static boolean asks(String command, Document query) {
        return command.equalsIgnoreCase("aggregate")
                && query.get(command) instanceof String
                && query.get("pipeline") instanceof List<?> stages
                && stages.size() == 2
                && stages.get(0) instanceof Document match
                && match.get("$match") instanceof Document
                && stages.get(1) instanceof Document group
                && SUM.equals(group.get("$group"));
    }

    /** The answer of that pipeline, which is empty where there is nothing to count. */
    static Document answer(MongoDatabase database, Document query) {
        String name = String.valueOf(query.get("aggregate"));
        MongoCollection<?> collection = database.resolveCollection(name, false);
        Document match = match(query);
        int count = collection == null ? 0 : collection.count(match, 0, 0);
        List<Document> found = count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
        Document cursor = new Document("id", 0L)
                .append("ns", database.getDatabaseName() + "." + name)
                .append("firstBatch", found);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    private static Document match(Document query) {
        List<?> stages = (List<?>) Objects.requireNonNull(query.get("pipeline"));
        return (Document) Objects.requireNonNull(((Document) stages.get(0)).get("$match"));
    }
}
