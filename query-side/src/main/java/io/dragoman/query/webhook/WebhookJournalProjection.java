package io.dragoman.query.webhook;

import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.platform.Meta;
import io.dragoman.platform.WireNames;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.query.platform.TextPairs;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent;
import io.dragoman.webhook.WebhookEvent.IntakeItemDiscarded;
import io.dragoman.webhook.WebhookEvent.IntakeItemFailed;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import io.dragoman.webhook.WebhookEvent.WebhookRedriven;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;

/**
 * Keeps one document per delivery: its own events write it, and whatever event names it as its cause adds what commutes. The body stays
 * where it is, in the history.
 */
@ProcessingGroup(WebhookJournal.GROUP)
final class WebhookJournalProjection {

    static final String CHANGE = "delivery";

    private static final String SOURCE = "delivery";
    private static final String DELIVERY_PREFIX = "webhook:";
    private static final WireNames NAMES = WireNames.ofEvents();

    private final StoredCollection deliveries;
    private final ProjectionWrites writes;
    private final IntakeProgress progress;

    WebhookJournalProjection(StoredCollection deliveries, ProjectionWrites writes, IntakeProgress progress) {
        this.deliveries = deliveries;
        this.writes = writes;
        this.progress = progress;
    }

    @EventHandler
    void on(WebhookReceived event, @SequenceNumber long sequence, TrackingToken token) {
        long position = position(token);
        waitsForIntake(event, sequence, position)
                .set("position", position)
                .set(
                        "integration",
                        event.integrationId() == null
                                ? null
                                : event.integrationId().value())
                .set("provider", event.provider().path())
                .set("route", event.route().name())
                .set("receivedAt", event.receivedAt())
                .set("contentType", event.contentType())
                .set("headers", TextPairs.of(event.headers()))
                .set("bytes", event.body().length)
                .max("updatedAt", event.receivedAt())
                .set("failing", false);
        writes.commuting(deliveries.name(), event.deliveryId())
                .max("effective", false)
                .min("lost", event.route() == Route.UNROUTED);
    }

    @EventHandler
    void on(IntakeItemFailed event, @SequenceNumber long sequence, TrackingToken token) {
        Document failure = new Document("item", event.item())
                .append("kind", event.kind())
                .append("code", event.code())
                .append("reason", event.reason())
                .append("at", event.failedAt());
        update(event, sequence, position(token))
                .set("failing", true)
                .set("failures." + sequence, failure)
                .max("updatedAt", event.failedAt())
                .max("processedAt", event.failedAt());
    }

    @EventHandler
    void on(IntakeItemDiscarded event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, sequence, position(token))
                .set("failing", event.standing() > 0)
                .max("updatedAt", event.discardedAt())
                .set("discarded." + sequence, new Document("item", event.item()).append("at", event.discardedAt()));
    }

    @EventHandler
    void on(WebhookRedriven event, @SequenceNumber long sequence, TrackingToken token) {
        waitsForIntake(event, sequence, position(token))
                .set("failing", false)
                .max("updatedAt", event.redrivenAt())
                .set("redrives." + sequence, new Document("at", event.redrivenAt()));
    }

    @EventHandler
    void on(DomainEventMessage<?> event, TrackingToken token) {
        if (event.getMetaData().get(Meta.CAUSE) instanceof String cause && cause.startsWith(DELIVERY_PREFIX)) {
            NAMES.nameOf(event.getPayloadType())
                    .ifPresent(type -> addConsequence(
                            new DeliveryId(cause), position(token), consequence(type, event), event.getTimestamp()));
        }
    }

    @ResetHandler
    void forgetEverything() {
        deliveries.wipe();
    }

    private static Document consequence(String type, DomainEventMessage<?> event) {
        Document consequence = new Document("type", type).append("aggregate", event.getAggregateIdentifier());
        return event.getPayload() instanceof MessageReceived message
                ? consequence.append("contact", message.contactId().value())
                : consequence;
    }

    private void addConsequence(DeliveryId delivery, long position, Document consequence, Instant at) {
        BatchChanges.add(CHANGE, delivery, position);
        writes.commuting(deliveries.name(), delivery)
                .max("effective", true)
                .min("lost", false)
                .max("updatedAt", at)
                .max("processedAt", at)
                .set("consequences." + position, consequence);
    }

    private DocumentUpdate waitsForIntake(WebhookEvent event, long sequence, long position) {
        progress.note(event.deliveryId(), position);
        return update(event, sequence, position).set("due", position);
    }

    private DocumentUpdate update(WebhookEvent event, long sequence, long position) {
        BatchChanges.add(CHANGE, event.deliveryId(), position);
        return writes.guarded(deliveries.name(), event.deliveryId(), SOURCE, sequence);
    }

    private static long position(TrackingToken token) {
        return token.position().orElse(0);
    }
}
