package io.dragoman.gateway.pages;

import java.util.List;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives people at an address that leads nowhere the pages' document, which says so and shows a way back. Programs get a problem. */
@Component
@Order(-3) // before every failure becomes a problem
final class LostVisitors implements ErrorWebExceptionHandler {

    private static final int CHUNK = 4_096;
    private static final List<String> OF_PROGRAMS = List.of("/api", "/whatsapp", "/actuator", "/openapi.json");

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (!(failure instanceof NoResourceFoundException)
                || response.isCommitted()
                || !isPerson(exchange.getRequest())) {
            return Mono.error(failure);
        }
        response.setStatusCode(HttpStatus.NOT_FOUND);
        response.getHeaders().setContentType(MediaType.TEXT_HTML);
        response.getHeaders().setCacheControl("no-store");
        Flux<DataBuffer> page = DataBufferUtils.read(PageRoutes.DOCUMENT, response.bufferFactory(), CHUNK);
        return response.writeWith(page);
    }

    /** Browsers name HTML when somebody opens an address; who takes anything does not. */
    private static boolean isPerson(ServerHttpRequest request) {
        String path = request.getPath().pathWithinApplication().value();
        boolean program = OF_PROGRAMS.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + '/'));
        String accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return !program
                && request.getMethod().equals(HttpMethod.GET)
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
