package io.dragoman.gateway.webhook;

import io.dragoman.vault.IntegrationVault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.axonframework.eventhandling.EventBus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Puts the way of a post together. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    /** Each waits for the same flush to disk as its neighbours, so many of them make few flushes. */
    private static final int WORKERS = 96;

    private static final int WAITING = 8_192;

    @Bean
    PublicAddress publicAddress(@Value("${dragoman.public-url:}") String url) {
        return new PublicAddress(url);
    }

    @Bean
    IntegrationAddresses integrationAddresses(IntegrationVault vault) {
        return new IntegrationAddresses(vault);
    }

    @Bean
    Verifications verifications() {
        return Verifications.ofAllProviders();
    }

    @Bean
    SimulatedWebhooks simulatedWebhooks(WebhookIngestion ingestion, Verifications verifications) {
        return new SimulatedWebhooks(ingestion, verifications);
    }

    @Bean
    PolledPosts polledPosts(WebhookIngestion ingestion) {
        return new PolledPosts(ingestion);
    }

    @Bean
    PostsBeingStored postsBeingStored(MeterRegistry meters) {
        return new PostsBeingStored(meters, System::nanoTime);
    }

    @Bean
    WebhookIngestion webhookIngestion(
            EventBus history, Clock clock, RandomGenerator random, MeterRegistry meters, PostsBeingStored storing) {
        // Not a bean of its own: others would take it for the application's.
        return new WebhookIngestion(new DeliveryLog(history, clock, random), workers(), meters, storing);
    }

    @Bean
    WebhookEndpoint webhookEndpoint(
            WebhookIngestion ingestion,
            RefusedPostStore store,
            PublicAddress address,
            MeterRegistry meters,
            Clock clock,
            RandomGenerator random) {
        BodyReader bodies = new BodyReader(Runtime.getRuntime().maxMemory() / 4);
        return new WebhookEndpoint(bodies, ingestion, new RefusedPosts(store, meters, clock, random), address);
    }

    private static ExecutorService workers() {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                WORKERS,
                WORKERS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                new CustomizableThreadFactory("webhook-"));
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }
}
