package io.dragoman.gateway.platform;

import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of a list for what a search found, in its order. */
public final class FoundRows {

    private FoundRows() {}

    /**
     * The page with a row in place of each hit; what is gone in the meantime is left out, what stands for several stands once.
     *
     * @param row asks for one
     */
    public static <H, V> Mono<Page<V>> of(Page<H> hits, Function<H, Mono<Answer<V>>> row) {
        return Flux.fromIterable(hits.items())
                .concatMap(hit -> row.apply(hit).flatMap(answer -> Mono.justOrEmpty(answer.item())))
                .distinct()
                .collectList()
                .map(rows -> new Page<>(rows, hits.next(), hits.position()));
    }
}
