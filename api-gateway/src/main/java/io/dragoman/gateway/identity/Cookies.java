package io.dragoman.gateway.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * The two cookies of a signed-in browser: one that it keeps to itself, and one that pages repeat in a header to prove that
 * they are ours. The second is made of the first, so a stranger who plants cookies cannot make a pair.
 */
final class Cookies {

    static final String SESSION = "dragoman_session";
    static final String FORGERY = "XSRF-TOKEN";

    private Cookies() {}

    static Optional<String> session(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(SESSION)).map(HttpCookie::getValue);
    }

    static String forgeryToken(String session) {
        return Secrets.hash("forgery " + session);
    }

    static void set(ServerWebExchange exchange, String session) {
        add(exchange, SESSION, session, true, Duration.ofSeconds(-1));
        setForgeryToken(exchange, session);
    }

    static void setForgeryToken(ServerWebExchange exchange, String session) {
        add(exchange, FORGERY, forgeryToken(session), false, Duration.ofSeconds(-1));
    }

    static void remove(ServerWebExchange exchange) {
        add(exchange, SESSION, "", true, Duration.ZERO);
        add(exchange, FORGERY, "", false, Duration.ZERO);
    }

    private static void add(ServerWebExchange exchange, String name, String value, boolean hidden, Duration age) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name, value)
                        .httpOnly(hidden)
                        .sameSite("Strict")
                        .path("/")
                        .secure("https".equals(exchange.getRequest().getURI().getScheme()))
                        .maxAge(age)
                        .build());
    }
}
