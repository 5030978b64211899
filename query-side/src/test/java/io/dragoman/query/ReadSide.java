package io.dragoman.query;

import com.mongodb.client.MongoDatabase;
import io.dragoman.query.platform.ChangeBuffer;
import io.dragoman.query.platform.FlushingTokenStore;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.TestHistory;
import io.dragoman.query.platform.TestProcessor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
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

    final ProjectionPositions positions = new ProjectionPositions();
    final ChangeBuffer changes;
    final Projections projections;
    private final Map<String, TestProcessor> processors = new TreeMap<>();
    private final SimpleQueryBus queries = SimpleQueryBus.builder().build();

    ReadSide(MongoDatabase database) {
        this(database, new InMemoryTokenStore());
    }

    ReadSide(MongoDatabase database, TokenStore tokens) {
        projections = new Projections(database, positions);
        projections.ensureIndexes();
        changes = new ChangeBuffer(positions, projections.groups());
        FlushingTokenStore flushing = new FlushingTokenStore(tokens, positions, changes);
        projections
                .eventHandlers()
                .forEach((group, handlers) ->
                        processors.put(group, new TestProcessor(group, handlers, flushing).start()));
        projections.queryHandlers().forEach(handler -> new AnnotationQueryHandlerAdapter<>(handler).subscribe(queries));
    }

    /** Lets all groups handle what they have not handled yet. */
    ReadSide catchUp(TestHistory history) {
        return catchUp(history, 100);
    }

    ReadSide catchUp(TestHistory history, int batch) {
        processors.values().forEach(processor -> processor.catchUp(history.events(), batch));
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
