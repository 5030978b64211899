package io.dragoman.gateway.platform;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** Recognises who sends a request. */
@FunctionalInterface
public interface Authentication {

    /** Who it is; empty for nobody that is known. Answers from memory, it stands on the way of every request. */
    Optional<SignedIn> of(ServerWebExchange exchange);
}
