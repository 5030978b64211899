package io.dragoman.gateway.webhook;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import io.dragoman.integration.Provider;
import java.nio.charset.StandardCharsets;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What providers read back. */
final class WebhookAnswers {

    private static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s","code":"%s"}""";

    private WebhookAnswers() {}

    static Mono<Void> thanks(ServerWebExchange exchange, Provider provider) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.OK);
        if (provider != Provider.TWILIO) {
            response.getHeaders().setContentLength(0);
            return response.setComplete();
        }
        return response.writeWith(Mono.just(body(response, MediaType.TEXT_XML, NO_REPLY)));
    }

    static Mono<Void> refusal(ServerWebExchange exchange, RefusedWebhook cause) {
        Reason reason = cause.reason();
        ServerHttpResponse response = exchange.getResponse();
        HttpStatus status = HttpStatus.valueOf(reason.status());
        response.setStatusCode(status);
        if (reason == Reason.STORE_UNAVAILABLE) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        }
        String problem = PROBLEM.formatted(status.getReasonPhrase(), reason.status(), reason.detail(), reason.code());
        DataBuffer body = body(response, MediaType.APPLICATION_PROBLEM_JSON, problem);
        Mono<Void> rest = cause.rest();
        return rest == null ? response.writeWith(Mono.just(body)) : closing(response, body, rest);
    }

    static Mono<Void> text(ServerWebExchange exchange, HttpStatusCode status, String text) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        return response.writeWith(Mono.just(body(response, MediaType.TEXT_PLAIN, text)));
    }

    /** The answer leaves at once, whole; the connection ends when what the sender is still writing has been thrown away. */
    private static Mono<Void> closing(ServerHttpResponse response, DataBuffer body, Mono<Void> rest) {
        response.getHeaders().set(HttpHeaders.CONNECTION, "close");
        Publisher<DataBuffer> end = rest.then(Mono.empty());
        return response.writeAndFlushWith(Flux.just(Mono.just(body), end));
    }

    private static DataBuffer body(ServerHttpResponse response, MediaType type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.getHeaders().setContentType(type);
        response.getHeaders().setContentLength(bytes.length);
        return response.bufferFactory().wrap(bytes);
    }
}
