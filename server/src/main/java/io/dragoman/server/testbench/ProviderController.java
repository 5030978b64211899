package io.dragoman.server.testbench;

import io.dragoman.gateway.platform.OpenAccess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** The scripted provider's rules, its calls, and the addresses at which it is called. */
@RestController
@Profile("test")
@RequestMapping("/test/provider")
final class ProviderController {

    private static final String ROOT = "/test/provider";

    private final ScriptedProvider provider;

    ProviderController(ScriptedProvider provider) {
        this.provider = provider;
    }

    @PostMapping("/rules")
    @OpenAccess
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@RequestBody ScriptedRule rule) {
        provider.add(rule);
    }

    @DeleteMapping("/rules")
    @OpenAccess
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetRules() {
        provider.forgetRules();
    }

    @GetMapping("/calls")
    @OpenAccess
    List<ScriptedProvider.Call> calls() {
        return provider.calls();
    }

    @DeleteMapping("/calls")
    @OpenAccess
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetCalls() {
        provider.forgetCalls();
    }

    @RequestMapping("/**")
    @OpenAccess
    Mono<ResponseEntity<Object>> answer(ServerWebExchange exchange, @RequestBody(required = false) Mono<byte[]> body) {
        if (isWaitingForNews(exchange)) {
            return body.map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                    .defaultIfEmpty("")
                    .flatMap(text -> answer(exchange, text));
        }
        provider.begin();
        return body.map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .defaultIfEmpty("")
                .flatMap(text -> answer(exchange, text))
                .doFinally(signal -> provider.end());
    }

    /** A long poll ends only when there is something: waiting for it would be waiting for ever. */
    private static boolean isWaitingForNews(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().contains("/receiveNotification/");
    }

    private Mono<ResponseEntity<Object>> answer(ServerWebExchange exchange, String body) {
        String method = exchange.getRequest().getMethod().name();
        String path = exchange.getRequest().getPath().value().substring(ROOT.length());
        ScriptedRule rule = provider.ruleFor(method, path, body).orElse(null);
        if (rule != null && "before".equals(rule.drop())) {
            return drop(exchange);
        }
        provider.record(method, path, exchange.getRequest().getHeaders().toSingleValueMap(), body);
        if (rule == null) {
            return Mono.just(ResponseEntity.ok(Map.of()));
        }
        Mono<ResponseEntity<Object>> answer = "after".equals(rule.drop()) ? drop(exchange) : Mono.just(scripted(rule));
        return rule.delayMs() == null
                ? answer
                : Mono.delay(Duration.ofMillis(rule.delayMs())).then(answer);
    }

    private static ResponseEntity<Object> scripted(ScriptedRule rule) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(rule.status() == null ? 200 : rule.status());
        if (rule.headers() != null) {
            rule.headers().forEach(answer::header);
        }
        if (rule.body() instanceof String
                && (rule.headers() == null || !rule.headers().containsKey("Content-Type"))) {
            answer.contentType(MediaType.TEXT_PLAIN);
        }
        return rule.body() == null ? answer.build() : answer.body(rule.body());
    }

    /** Breaks the connection without an answer, and is done once it is broken. */
    private static Mono<ResponseEntity<Object>> drop(ServerWebExchange exchange) {
        HttpServerResponse response = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        return Mono.create(broken -> response.withConnection(connection -> {
            connection.onDispose(broken::success);
            connection.dispose();
        }));
    }
}
