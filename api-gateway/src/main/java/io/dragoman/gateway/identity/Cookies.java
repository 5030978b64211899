package io.dragoman.gateway.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The two cookies of a signed-in browser: one that it keeps to itself, and one that pages repeat in a header to prove that
 * they are ours. The second is made of the first, so a stranger who plants cookies cannot make a pair.
 */
@Component
final class Cookies {

    static final String SESSION = "dragoman_session";
    static final String FORGERY = "XSRF-TOKEN";

    private static final String HTTPS = "https";
    private static final Pattern FORWARDED = Pattern.compile("(?i)(?:^|[;,\\s])proto=\"?https\"?(?:[;,\\s]|$)");

    private final boolean alwaysSecure;

    /** Where the world reaches this server by https, the cookies never travel in the clear, whatever the way up to here is. */
    Cookies(@Value("${dragoman.public-url:}") String publicUrl) {
        this.alwaysSecure = publicUrl.strip().regionMatches(true, 0, HTTPS + ':', 0, HTTPS.length() + 1);
    }

    static Optional<String> session(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(SESSION)).map(HttpCookie::getValue);
    }

    static String forgeryToken(String session) {
        return Secrets.hash("forgery " + session);
    }

    void set(ServerWebExchange exchange, String session) {
        add(exchange, SESSION, session, true, Duration.ofSeconds(-1));
        setForgeryToken(exchange, session);
    }

    void setForgeryToken(ServerWebExchange exchange, String session) {
        add(exchange, FORGERY, forgeryToken(session), false, Duration.ofSeconds(-1));
    }

    void remove(ServerWebExchange exchange) {
        add(exchange, SESSION, "", true, Duration.ZERO);
        add(exchange, FORGERY, "", false, Duration.ZERO);
    }

    private void add(ServerWebExchange exchange, String name, String value, boolean hidden, Duration age) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name, value)
                        .httpOnly(hidden)
                        .sameSite("Strict")
                        .path("/")
                        .secure(alwaysSecure || cameByHttps(exchange.getRequest()))
                        .maxAge(age)
                        .build());
    }

    /** As the request or the proxy before us says; who lies about it only gets a cookie that it cannot use. */
    private static boolean cameByHttps(ServerHttpRequest request) {
        String forwarded = request.getHeaders().getFirst("X-Forwarded-Proto");
        String standard = request.getHeaders().getFirst("Forwarded");
        return HTTPS.equals(request.getURI().getScheme())
                || (forwarded != null && HTTPS.equalsIgnoreCase(forwarded.split(",", 2)[0].strip()))
                || (standard != null
                        && FORWARDED.matcher(standard.split(",", 2)[0]).find());
    }
}
