package io.dragoman.gateway.webhook;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import io.dragoman.integration.Provider;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.webhook.DeliveryId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Takes posts in: decompresses, verifies, stores. What it returns completes when the post is on disk, and fails with a
 * {@link RefusedWebhook} when it is not.
 */
final class WebhookIngestion implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookIngestion.class);
    /** Shorter than any provider waits, so that it learns from us that it must post again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DeliveryLog deliveries;
    private final ExecutorService workers;
    private final MeterRegistry meters;
    private final PostsBeingStored storing;

    /**
     * @param workers many, because each waits for the disk together with its neighbours; bounded in threads and queue
     */
    WebhookIngestion(DeliveryLog deliveries, ExecutorService workers, MeterRegistry meters, PostsBeingStored storing) {
        this.deliveries = deliveries;
        this.workers = workers;
        this.meters = meters;
        this.storing = storing;
    }

    Mono<List<DeliveryId>> take(Provider provider, WebhookRequest post, Recipients recipients) {
        return done(provider, () -> deliveries.append(provider, post.headers(), shares(post, recipients)));
    }

    /** As if the post had come at {@code receivedAt}. */
    Mono<List<DeliveryId>> take(Provider provider, WebhookRequest post, Recipients recipients, Instant receivedAt) {
        return done(provider, () -> deliveries.append(provider, post.headers(), shares(post, recipients), receivedAt));
    }

    /** Stores what needs no more proof. */
    Mono<List<DeliveryId>> store(Provider provider, Map<String, String> headers, List<Share> shares) {
        return done(provider, () -> deliveries.append(provider, headers, shares));
    }

    private Mono<List<DeliveryId>> done(Provider provider, Supplier<List<DeliveryId>> work) {
        long start = System.nanoTime();
        // Never interrupted: a caller that goes away must not disturb a store in the middle of a write.
        Mono<List<DeliveryId>> stored = Mono.fromFuture(() -> CompletableFuture.supplyAsync(work, workers), true);
        return storing.during(stored)
                .timeout(PATIENCE)
                .onErrorMap(e -> !(e instanceof RefusedWebhook), WebhookIngestion::unavailable)
                .doOnSuccess(ids -> meters.timer("dragoman.webhooks.stored", "provider", provider.path())
                        .record(Duration.ofNanos(System.nanoTime() - start)));
    }

    /** What was accepted before is still stored. */
    @Override
    public void close() {
        workers.shutdown();
    }

    private static List<Share> shares(WebhookRequest post, Recipients recipients) {
        byte[] plain = ContentCoding.decode(post.header("content-encoding"), post.body());
        if (isJson(post) && JsonDepth.isTooDeep(plain)) {
            throw new RefusedWebhook(Reason.BODY_UNREADABLE);
        }
        return recipients.of(post, plain);
    }

    private static boolean isJson(WebhookRequest post) {
        String contentType = post.header("content-type");
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
    }

    private static RefusedWebhook unavailable(Throwable cause) {
        // The class alone: messages of stores and drivers may repeat what was to be stored.
        LOG.warn("a webhook could not be stored: {}", cause.getClass().getName());
        return new RefusedWebhook(Reason.STORE_UNAVAILABLE);
    }
}
