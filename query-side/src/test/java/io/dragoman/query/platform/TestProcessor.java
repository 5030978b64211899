package io.dragoman.query.platform;

import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/** Handles events as Axon's streaming processors do: the token is registered first, and stored while the batch's commit is prepared. */
public final class TestProcessor {

    private final String group;
    private final List<? extends EventMessageHandler> handlers;
    private final TokenStore tokens;

    public TestProcessor(String group, List<Object> handlers, TokenStore tokens) {
        this.group = group;
        this.handlers =
                handlers.stream().map(AnnotationEventHandlerAdapter::new).toList();
        this.tokens = tokens;
    }

    /** What a processor does when it starts. */
    public TestProcessor start() {
        if (tokens.fetchSegments(group).length == 0) {
            tokens.initializeTokenSegments(group, 1, null);
        }
        tokens.fetchToken(group, 0);
        return this;
    }

    /** Handles the events that the token does not cover yet, in batches of {@code size}. */
    public void catchUp(List<TrackedEventMessage<?>> history, int size) {
        TrackingToken token = tokens.fetchToken(group, 0);
        long done = token == null ? 0 : token.position().orElse(0);
        List<TrackedEventMessage<?>> rest = history.subList((int) Math.min(done, history.size()), history.size());
        for (int from = 0; from < rest.size(); from += size) {
            handle(rest.subList(from, Math.min(from + size, rest.size())));
        }
    }

    /** Handles one batch. */
    public void handle(List<TrackedEventMessage<?>> batch) {
        BatchingUnitOfWork<TrackedEventMessage<?>> unit = new BatchingUnitOfWork<>(batch);
        TrackingToken last = batch.get(batch.size() - 1).trackingToken();
        unit.onPrepareCommit(prepared -> tokens.storeToken(last, group, 0));
        ResultMessage<?> result = unit.executeWithResult(() -> {
            handleInUnit(unit.getMessage());
            return null;
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    private void handleInUnit(TrackedEventMessage<?> event) throws Exception {
        for (EventMessageHandler handler : handlers) {
            if (handler.canHandle(event)) {
                handler.handle(event);
            }
        }
    }

    /** Empties what the handlers write, as a reset does. */
    public void reset() {
        handlers.forEach(EventMessageHandler::prepareReset);
    }
}
