package io.dragoman.gateway.platform;

import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import java.time.Duration;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Asks read models. */
@Component
public class Queries {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final QueryGateway gateway;
    private final Scheduler scheduler;

    Queries(QueryGateway gateway, Scheduler gatewayScheduler) {
        this.gateway = gateway;
        this.scheduler = gatewayScheduler;
    }

    /** Asks a query that is answered by an instance of {@code answer}. */
    public <R> Mono<R> ask(Object query, Class<R> answer) {
        return Mono.fromFuture(() -> gateway.query(query, new AnyInstance<>(answer)), true)
                .subscribeOn(scheduler)
                .timeout(PATIENCE);
    }

    /**
     * Asks for one thing.
     *
     * @param item what the answer holds; only makes the compiler know it
     */
    @SuppressWarnings({"unchecked", "UnusedVariable"}) // the query's own Javadoc promises the item's type
    public <T> Mono<Answer<T>> one(Object query, Class<T> item) {
        return ask(query, Answer.class).map(answer -> (Answer<T>) answer);
    }

    /**
     * Asks for a page of a list.
     *
     * @param item what the page holds; only makes the compiler know it
     */
    @SuppressWarnings({"unchecked", "UnusedVariable"}) // the query's own Javadoc promises the item's type
    public <T> Mono<Page<T>> page(Object query, Class<T> item) {
        return ask(query, Page.class).map(page -> (Page<T>) page);
    }
}
