package io.dragoman.gateway.platform;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure, inside an operation or before one was found, as a {@link Problem}. */
@Component
@Order(-2) // before the framework's own, which would answer pages and stack traces
final class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final JsonMapper json;

    ProblemHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return Mono.empty();
        }
        Optional<ApiProblem> known = Problems.of(failure);
        known.filter(ApiProblem::isOutage)
                .ifPresent(outage ->
                        LOG.warn("A request was put off: {}", failure.getClass().getName()));
        String correlation = known.isPresent() ? null : log(failure);
        return exchange.getResponse().isCommitted()
                ? Mono.error(failure)
                : write(exchange.getResponse(), known.orElseGet(ProblemHandler::unexpected), correlation);
    }

    Mono<Void> write(ServerHttpResponse response, ApiProblem problem, @Nullable String correlation) {
        byte[] body = json.writeValueAsBytes(Problem.of(problem, correlation));
        response.setStatusCode(problem.status());
        HttpHeaders headers = response.getHeaders();
        headers.putAll(problem.headers());
        headers.remove(HttpHeaders.ETAG);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** Logs where it happened but not what was said: messages of unforeseen failures may repeat personal input. */
    private static String log(Throwable failure) {
        String correlation = UUID.randomUUID().toString();
        LOG.error("A request failed unexpectedly, correlation {}", correlation, new Speechless(failure));
        return correlation;
    }

    private static ApiProblem unexpected() {
        return new ApiProblem(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "This should not have happened.", null);
    }
}
