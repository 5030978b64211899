package io.dragoman.gateway.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a request's cookie or bearer token proved.
 *
 * @param forgeryToken what an unsafe request must repeat in its header, because its browser sends the cookie unasked;
 *     {@code null} where nothing is sent unasked
 */
public record SignedIn(
        Caller caller, boolean mustChangePassword, @Nullable String forgeryToken) {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    static void set(ServerWebExchange exchange, SignedIn signedIn) {
        exchange.getAttributes().put(ATTRIBUTE, signedIn);
    }

    static Optional<SignedIn> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }
}
