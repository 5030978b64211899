package io.dragoman.gateway.platform;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells a long answer whether its reader is still who it was when the answer began: signed in, and in the same role. */
@Component
public final class Presence {

    private final Authentication authentication;

    Presence(Authentication authentication) {
        this.authentication = authentication;
    }

    /** False once the request would be refused today, or answered otherwise. */
    public boolean lasts(ServerWebExchange exchange) {
        Optional<SignedIn> then = SignedIn.of(exchange);
        return then.isPresent() && then.equals(authentication.stillOf(exchange));
    }
}
