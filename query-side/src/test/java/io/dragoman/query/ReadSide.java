package io.dragoman.query;

import com.mongodb.client.MongoDatabase;
import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.platform.Answer;
import io.dragoman.platform.KeyedHash;
import io.dragoman.platform.Page;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.TestHistory;
import io.dragoman.query.platform.TestProcessor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.responsetypes.InstanceResponseType;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;

/** The read side of one process, on a database and token store that may outlive it. */
final class ReadSide {

    static final String INTAKE = "intake";

    /** Nothing of it is secret here. */
    static final KeyedHash HASH = (tenant, parts) -> tenant + "-" + String.join("-", parts);

    private final TestHistory history;

    final ProjectionPositions positions = new ProjectionPositions(Duration.ZERO);
    final Projections projections;
    private final Map<String, TestProcessor> processors = new TreeMap<>();
    private final SimpleQueryBus queries = SimpleQueryBus.builder().build();

    ReadSide(MongoDatabase database, TestHistory history) {
        this(database, new InMemoryTokenStore(), history);
    }

    ReadSide(MongoDatabase database, TokenStore tokens, TestHistory history) {
        this.history = history;
        projections = new Projections(
                database,
                positions,
                () -> positions.position(INTAKE),
                history::head,
                history::received,
                HASH,
                CompletenessRules.USUAL);
        projections.ensureIndexes();
        TokenStore flushing = projections.tokens(tokens, Map.of());
        processors.put(INTAKE, new TestProcessor(INTAKE, List.of(), flushing));
        projections
                .eventHandlers()
                .forEach((group, handlers) -> processors.put(group, new TestProcessor(group, handlers, flushing)));
        processors.values().forEach(TestProcessor::start);
        projections.queryHandlers().forEach(handler -> new AnnotationQueryHandlerAdapter<>(handler).subscribe(queries));
    }

    /** Lets all groups, the intake too, handle what they have not handled yet. */
    ReadSide catchUp() {
        return catchUp(100);
    }

    ReadSide catchUp(int batch) {
        processors.values().forEach(processor -> processor.catchUp(history.events(), batch));
        return this;
    }

    ReadSide catchUp(String group) {
        processor(group).catchUp(history.events(), 100);
        return this;
    }

    TestProcessor processor(String group) {
        return Objects.requireNonNull(processors.get(group));
    }

    List<String> groups() {
        return List.copyOf(processors.keySet());
    }

    /** Asks as the gateway does: by the query and the plain class of its answer. */
    <R> R ask(Object query, Class<R> answer) {
        QueryResponseMessage<R> response = queries.query(new GenericQueryMessage<>(query, new PlainType<>(answer)))
                .join();
        if (response.isExceptional()) {
            throw (RuntimeException) response.exceptionResult();
        }
        return response.getPayload();
    }

    Page<?> page(Object query) {
        return ask(query, Page.class);
    }

    Answer<?> one(Object query) {
        return ask(query, Answer.class);
    }

    /** Looks at no type arguments. */
    private static final class PlainType<R> extends InstanceResponseType<R> {

        PlainType(Class<R> type) {
            super(type);
        }

        @Override
        public boolean matches(Type type) {
            Type plain = type instanceof ParameterizedType generic ? generic.getRawType() : type;
            return super.matches(plain);
        }
    }
}
