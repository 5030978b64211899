package io.dragoman.gateway.webhook;

import io.dragoman.gateway.FakeVault;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The webhook addresses on fakes: what they stored, what they refused. */
final class Gateway implements RefusedPostStore {

    static final Instant NOW = Instant.parse("2030-01-01T00:00:05.123Z");

    final FakeVault vault = new FakeVault();
    final List<EventMessage<?>> history = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> appends = Collections.synchronizedList(new ArrayList<>());
    final List<RefusedPost> refused = Collections.synchronizedList(new ArrayList<>());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Verifications verifications = Verifications.ofAllProviders();
    private final EventBus bus = SimpleEventBus.builder().build();
    private @Nullable RuntimeException broken;
    private long random;

    Gateway(IntegrationAccess... accounts) {
        vault.with(accounts);
        bus.subscribe(events -> {
            if (broken != null) {
                throw broken;
            }
            history.addAll(events);
            appends.add(events.size());
        });
    }

    /** From now on nothing can be stored. */
    Gateway broken(RuntimeException cause) {
        broken = cause;
        return this;
    }

    WebhookController controller(String publicUrl) {
        return new WebhookController(endpoint(publicUrl), new IntegrationAddresses(vault), verifications);
    }

    SharedWebhookController shared() {
        return new SharedWebhookController(endpoint(""), new IntegrationAddresses(vault), verifications);
    }

    WebhookEndpoint endpoint(String publicUrl) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        RandomGenerator counter = () -> ++random;
        WebhookIngestion ingestion = new WebhookIngestion(
                new DeliveryLog(bus, clock, counter),
                Executors.newCachedThreadPool(),
                meters,
                new PostsBeingStored(meters, System::nanoTime));
        return new WebhookEndpoint(
                new BodyReader(64L * 1024 * 1024),
                ingestion,
                new RefusedPosts(this, meters, clock, counter),
                new PublicAddress(publicUrl));
    }

    WebTestClient client() {
        return WebTestClient.bindToController(controller("https://example.test"))
                .build();
    }

    List<WebhookReceived> stored() {
        return history.stream()
                .map(EventMessage::getPayload)
                .map(WebhookReceived.class::cast)
                .toList();
    }

    Map<String, ?> metaData() {
        return history.get(0).getMetaData();
    }

    @Override
    public void add(RefusedPost post) {
        refused.add(0, post);
    }

    @Override
    public List<RefusedPost> newest() {
        return refused;
    }
}
