package io.dragoman.query;

import com.mongodb.client.MongoDatabase;
import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.platform.ChangeFeed;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.KeyedHash;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.conversation.Timeline;
import io.dragoman.query.inquiry.Board;
import io.dragoman.query.integration.IntegrationList;
import io.dragoman.query.outbound.StatusList;
import io.dragoman.query.platform.ChangeBuffer;
import io.dragoman.query.platform.FlushingTokenStore;
import io.dragoman.query.platform.ProcessorQueries;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.query.search.SearchIndex;
import io.dragoman.query.webhook.WebhookJournal;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** All read models, for whoever assembles a process. */
public final class Projections {

    /** The processing groups of all read models. */
    public static final List<String> GROUPS = List.of(
            Board.GROUP,
            SearchIndex.GROUP,
            Timeline.GROUP,
            ContactList.GROUP,
            IntegrationList.GROUP,
            WebhookJournal.GROUP);

    private final MongoDatabase database;
    private final List<ReadModel> models;
    private final ProjectionPositions positions;
    private final ChangeBuffer changes;

    /**
     * Read models.
     *
     * @param database where they are kept; their tokens belong there as well
     * @param positions what readers wait for
     * @param worked up to where the intake has worked deliveries
     * @param history how far the history goes
     * @param received a delivery as the history has it, for its body
     * @param hash by which a message finds what was reported of it
     * @param rules by which inquiries are complete, or not
     */
    public Projections(
            MongoDatabase database,
            ProjectionPositions positions,
            LongSupplier worked,
            HistoryPosition history,
            Function<DeliveryId, Optional<WebhookReceived>> received,
            KeyedHash hash,
            CompletenessRules rules) {
        this.database = database;
        this.positions = positions;
        this.changes = new ChangeBuffer(positions, GROUPS);
        ProjectionWrites writes = new ProjectionWrites(database);
        ContactList contacts = new ContactList(database, writes, positions);
        StatusList statuses = new StatusList(database, writes, positions, hash);
        Timeline timeline = new Timeline(database, writes, positions, contacts, statuses, hash);
        SearchIndex search = new SearchIndex(database, writes, positions, contacts.names(), timeline.words());
        models = List.of(
                new Board(database, writes, positions, contacts, timeline, search.found(), rules),
                search,
                timeline,
                contacts,
                statuses,
                new IntegrationList(database, writes, positions),
                new WebhookJournal(database, writes, positions, changes, worked, history, received, contacts.names()));
    }

    /** The changes of all read models, as they become readable. */
    public ChangeFeed changes() {
        return changes;
    }

    /**
     * The token store for every streaming processor of the process, also for those that write no read model.
     *
     * @param others what processes keep beside the read models, by group: in another form they begin anew as well
     */
    public TokenStore tokens(TokenStore delegate, Map<String, List<StoredCollection>> others) {
        Map<String, List<StoredCollection>> collections = new HashMap<>(others);
        models.forEach(model -> collections
                .computeIfAbsent(model.group(), group -> new ArrayList<>())
                .addAll(model.collections()));
        return FlushingTokenStore.of(delegate, positions, changes, database, collections);
    }

    /** Axon's event handlers by processing group. */
    public Map<String, List<Object>> eventHandlers() {
        Map<String, List<Object>> handlers = new LinkedHashMap<>();
        models.forEach(model -> handlers.computeIfAbsent(model.group(), group -> new ArrayList<>())
                .addAll(model.eventHandlers()));
        return handlers;
    }

    /** Axon's query handlers. */
    public List<Object> queryHandlers() {
        return Stream.concat(
                        models.stream().flatMap(model -> model.queryHandlers().stream()),
                        Stream.of(new ProcessorQueries(positions)))
                .toList();
    }

    /** Makes the indexes that do not exist yet; call it before the processors start. */
    public void ensureIndexes() {
        collections().forEach(StoredCollection::ensureIndexes);
    }

    /** Forgets everything, to be derived again; the groups' tokens must be dropped with it. */
    public void dropAll() {
        collections().forEach(StoredCollection::wipe);
    }

    private List<StoredCollection> collections() {
        return models.stream().flatMap(model -> model.collections().stream()).toList();
    }
}
