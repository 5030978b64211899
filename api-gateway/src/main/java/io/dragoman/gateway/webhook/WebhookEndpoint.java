package io.dragoman.gateway.webhook;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import io.dragoman.integration.Provider;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.vault.IntegrationAccess;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The way of a post from the wire to the answer, the same for all addresses. */
final class WebhookEndpoint {

    private static final Set<MediaType> JSON = Set.of(MediaType.APPLICATION_JSON);
    private static final Map<Provider, Set<MediaType>> TYPES = Map.of(
            Provider.META,
            JSON,
            Provider.GREEN_API,
            JSON,
            Provider.TWILIO,
            Set.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED));

    private final BodyReader bodies;
    private final WebhookIngestion ingestion;
    private final RefusedPosts refused;
    private final PublicAddress address;

    WebhookEndpoint(BodyReader bodies, WebhookIngestion ingestion, RefusedPosts refused, PublicAddress address) {
        this.bodies = bodies;
        this.ingestion = ingestion;
        this.refused = refused;
        this.address = address;
    }

    /**
     * @param addressed the integrations that the post's address may mean
     */
    Mono<Void> take(
            ServerWebExchange exchange, Provider provider, List<IntegrationAccess> addressed, Recipients recipients) {
        ServerHttpRequest request = exchange.getRequest();
        if (!hasType(request, TYPES.getOrDefault(provider, JSON))) {
            return refuse(exchange, provider, addressed, Reason.UNSUPPORTED_MEDIA_TYPE);
        }
        return bodies.read(request, body -> ingestion.take(provider, post(request, body), recipients))
                .flatMap(stored -> WebhookAnswers.thanks(exchange, provider))
                .onErrorResume(RefusedWebhook.class, e -> refused(exchange, provider, addressed, e));
    }

    /** Refuses a post without a look at its body. */
    Mono<Void> refuse(
            ServerWebExchange exchange, @Nullable Provider provider, List<IntegrationAccess> addressed, Reason reason) {
        return bodies.<Void>refuse(exchange.getRequest(), reason)
                .onErrorResume(RefusedWebhook.class, e -> refused(exchange, provider, addressed, e));
    }

    private Mono<Void> refused(
            ServerWebExchange exchange,
            @Nullable Provider provider,
            List<IntegrationAccess> addressed,
            RefusedWebhook cause) {
        refused.add(exchange.getRequest(), provider, addressed, cause.reason());
        return WebhookAnswers.refusal(exchange, cause);
    }

    private WebhookRequest post(ServerHttpRequest request, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        request.getHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new WebhookRequest(address.of(request), headers, body);
    }

    private static boolean hasType(ServerHttpRequest request, Set<MediaType> types) {
        try {
            MediaType type = request.getHeaders().getContentType();
            return type != null && types.stream().anyMatch(type::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
