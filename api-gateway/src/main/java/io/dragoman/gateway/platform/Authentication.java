package io.dragoman.gateway.platform;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** Recognises who sends a request. */
@FunctionalInterface
public interface Authentication {

    /** Who it is; empty for nobody that is known. Answers from memory, it stands on the way of every request. */
    Optional<SignedIn> of(ServerWebExchange exchange);

    /** As {@link #of}, while an answer to the request is under way: that somebody waits for more is no new use of a session or token. */
    default Optional<SignedIn> stillOf(ServerWebExchange exchange) {
        return of(exchange);
    }
}
