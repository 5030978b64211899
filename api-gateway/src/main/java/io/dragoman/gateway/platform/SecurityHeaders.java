package io.dragoman.gateway.platform;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells browsers on every answer, also on refusals, what the pages may do and what may be kept. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders implements WebFilter {

    private final String policy = ContentSecurityPolicy.ofOurPages();
    private final boolean hsts;

    SecurityHeaders(GatewaySettings settings) {
        this.hsts = settings.hsts();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (hsts) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        headers.setCacheControl(isPage(exchange.getRequest().getPath().value()) ? "no-cache" : "no-store");
        return chain.filter(exchange);
    }

    /** Pages and their parts may be kept but are asked for again; data is not kept at all. */
    private static boolean isPage(String path) {
        return !path.startsWith("/api/")
                && !path.startsWith("/actuator")
                && !path.startsWith("/openapi")
                && !path.startsWith("/test/");
    }
}
