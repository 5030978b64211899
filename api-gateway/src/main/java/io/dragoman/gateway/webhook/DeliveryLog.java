package io.dragoman.gateway.webhook;

import io.dragoman.integration.Provider;
import io.dragoman.platform.Meta;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Appends deliveries to the history. They are on disk when {@link #append} returns, all of a post or none. */
final class DeliveryLog {

    /** Headers worth keeping. Never a credential, never the address of a person. */
    private static final Set<String> KEPT = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "user-agent",
            "x-hub-signature-256",
            "x-twilio-signature",
            "i-twilio-idempotency-token",
            "x-waapi-hmac");

    private static final int HEADER_LIMIT = 512;

    private final EventBus history;
    private final Clock clock;
    private final RandomGenerator random;

    DeliveryLog(EventBus history, Clock clock, RandomGenerator random) {
        this.history = history;
        this.clock = clock;
        this.random = random;
    }

    List<DeliveryId> append(Provider provider, Map<String, String> headers, List<Share> shares) {
        return append(provider, headers, shares, clock.instant());
    }

    /** As if it had been received at {@code moment}. */
    List<DeliveryId> append(Provider provider, Map<String, String> headers, List<Share> shares, Instant moment) {
        Instant receivedAt = moment.truncatedTo(ChronoUnit.MILLIS);
        Map<String, String> kept = kept(headers);
        List<WebhookReceived> received = shares.stream()
                .map(share -> received(provider, kept, receivedAt, share))
                .toList();
        history.publish(IntStream.range(0, shares.size())
                .mapToObj(i -> message(shares.get(i), received.get(i)))
                .toList());
        return received.stream().map(WebhookReceived::deliveryId).toList();
    }

    private WebhookReceived received(Provider provider, Map<String, String> headers, Instant receivedAt, Share share) {
        LocalDate day = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
        return new WebhookReceived(
                DeliveryId.of(share.tenant(), share.account(), day, random.nextLong()),
                share.integrationId(),
                provider,
                share.route(),
                receivedAt,
                headers.getOrDefault("content-type", ""),
                headers,
                share.body());
    }

    private static GenericDomainEventMessage<WebhookReceived> message(Share share, WebhookReceived received) {
        String id = received.deliveryId().value();
        String actor = "integration:" + share.vouching().id().local();
        return new GenericDomainEventMessage<>(
                "WebhookDelivery", id, 0, received, new Meta(share.tenant(), actor, id, id).toMap());
    }

    private static Map<String, String> kept(Map<String, String> headers) {
        Map<String, String> kept = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (KEPT.contains(name)) {
                kept.put(name, value.length() > HEADER_LIMIT ? value.substring(0, HEADER_LIMIT) : value);
            }
        });
        return kept;
    }
}
