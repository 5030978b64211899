package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection in a file. It asks its ordered indexes where a question's documents are, instead of looking through all of them. */
final class ReadModelCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, byte[]> documents;

    ReadModelCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        Optional<IndexPlan> plan = plan(query, order, limit);
        if (plan.isEmpty()) {
            return super.queryDocuments(query, order, skip, limit, batchSize, fields);
        }
        Stream<Document> found = positions(plan.get()).map(this::getDocument).filter(Objects::nonNull);
        return matchDocumentsFromStream(
                query, found, skip, limit, batchSize, plan.get().isSorted() ? null : deriveComparator(order), fields);
    }

    /** What is not sorted by the index comes in the order of positions, as it does without one. */
    private Stream<Object> positions(IndexPlan plan) {
        Stream<Object> positions = new IndexScan(plan).ids();
        return plan.isSorted() ? positions : positions.sorted(documents.getKeyType());
    }

    private Optional<IndexPlan> plan(Document query, @Nullable Document order, int limit) {
        boolean natural = order != null && order.containsKey("$natural");
        if (natural || getIndexes().stream().anyMatch(index -> index.canHandle(query))) {
            return Optional.empty();
        }
        Stream<OrderedIndex> ordered =
                getIndexes().stream().filter(OrderedIndex.class::isInstance).map(OrderedIndex.class::cast);
        return PlanChoice.best(ordered, query, order, limit);
    }

    /** Counts without reading where an index alone can tell. */
    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        if (query != null && !query.isEmpty() && skip <= 0 && limit <= 0) {
            Optional<Long> count = plan(query, null, 0).flatMap(IndexPlan::count);
            if (count.isPresent()) {
                return Math.toIntExact(count.get());
            }
        }
        return super.count(query, skip, limit);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        Stream<DocumentWithPosition<Object>> all = streamAllDocumentsWithPosition();
        if (isNaturalDescending(order)) {
            all = all.sorted((one, other) -> ValueComparator.desc().compare(one.getPosition(), other.getPosition()));
        }
        return matchDocumentsFromStream(
                all.map(DocumentWithPosition::getDocument), query, order, skip, limit, batchSize, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(StoredDocument.read(entry.getValue()), entry.getKey()));
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] found = documents.get(position);
        return found == null ? null : StoredDocument.read(found);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object position = getIdField() == null ? UUID.randomUUID() : Missing.ofNullable(document.get(getIdField()));
        if (documents.put(position, StoredDocument.write(document)) != null) {
            throw new IllegalStateException("a document of the same id was there, and no index knew");
        }
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, StoredDocument.write(after));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("no document at the position that an index knew");
        }
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Nobody asks for it, and to keep it would cost a write more for each document. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
