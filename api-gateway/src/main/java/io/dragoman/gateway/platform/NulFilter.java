package io.dragoman.gateway.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses addresses with a NUL character: no id or word has one, and some stores cut texts there. */
final class NulFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        URI address = exchange.getRequest().getURI();
        return hasNul(address.getRawPath()) || hasNul(address.getRawQuery())
                ? Mono.error(new ApiProblem(
                        HttpStatus.BAD_REQUEST, "INVALID_FIELD", "The address holds a NUL character.", null))
                : chain.filter(exchange);
    }

    private static boolean hasNul(@Nullable String part) {
        return part != null && (part.contains("%00") || part.indexOf('\0') >= 0);
    }
}
