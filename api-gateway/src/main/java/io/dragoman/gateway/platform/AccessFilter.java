package io.dragoman.gateway.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a request reach an operation only when the operation's {@link Access} admits the caller. What is declared nowhere is
 * refused, so a forgotten annotation shows at the first call and opens nothing.
 */
final class AccessFilter implements WebFilter {

    static final String FORGERY_HEADER = "X-XSRF-TOKEN";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final HandlerMapping operations;
    private final Authentication authentication;

    AccessFilter(HandlerMapping operations, Authentication authentication) {
        this.operations = operations;
        this.authentication = authentication;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return operations
                .getHandler(exchange)
                .map(AccessFilter::ofHandler)
                .switchIfEmpty(Mono.fromSupplier(() -> ofPath(path(exchange))))
                .flatMap(rule -> {
                    admit(rule, exchange);
                    return chain.filter(exchange);
                });
    }

    private void admit(AccessRule rule, ServerWebExchange exchange) {
        if (rule.open()) {
            return;
        }
        SignedIn who = authentication.of(exchange).orElseThrow(ApiProblem::unauthenticated);
        SignedIn.set(exchange, who);
        if (who.forgeryToken() != null && !SAFE.contains(exchange.getRequest().getMethod())) {
            requireSame(who.forgeryToken(), exchange.getRequest().getHeaders().getFirst(FORGERY_HEADER));
        }
        if (who.mustChangePassword() && !rule.beforePasswordChange()) {
            throw ApiProblem.passwordChangeRequired();
        }
        if (!rule.admits(who.caller())) {
            throw ApiProblem.forbidden();
        }
    }

    private static void requireSame(String expected, @Nullable String given) {
        if (given == null || !MessageDigest.isEqual(bytes(expected), bytes(given))) {
            throw ApiProblem.forged();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static AccessRule ofHandler(Object handler) {
        if (!(handler instanceof HandlerMethod operation)) {
            return AccessRule.NOBODY;
        }
        boolean ours = operation.getBeanType().getPackageName().startsWith("io.dragoman.");
        return ours ? AccessRule.of(operation) : AccessRule.SIGNED_IN;
    }

    /** Rules for what is no operation of a controller: pages, health, and addresses that do not exist. */
    private static AccessRule ofPath(String path) {
        if (path.equals("/actuator/health") || path.startsWith("/actuator/health/")) {
            return AccessRule.OPEN;
        }
        if (path.equals("/actuator") || path.startsWith("/actuator/")) {
            return AccessRule.OPERATORS;
        }
        return path.equals("/api") || path.startsWith("/api/") ? AccessRule.SIGNED_IN : AccessRule.OPEN;
    }

    private static String path(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().pathWithinApplication().value();
    }
}
