package io.dragoman.query.integration;

import io.dragoman.integration.IntegrationEvent;
import io.dragoman.integration.IntegrationEvent.CredentialsRotated;
import io.dragoman.integration.IntegrationEvent.IntegrationActivated;
import io.dragoman.integration.IntegrationEvent.IntegrationConnected;
import io.dragoman.integration.IntegrationEvent.IntegrationDeactivated;
import io.dragoman.integration.IntegrationEvent.IntegrationDeleted;
import io.dragoman.integration.IntegrationEvent.IntegrationStateReported;
import io.dragoman.integration.IntegrationEvent.IntegrationUpdated;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.query.platform.TextPairs;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;

/** Keeps one document per account. That of a deleted one stays, with nothing in it but that it is deleted. */
@ProcessingGroup(IntegrationList.GROUP)
final class IntegrationListProjection {

    private static final String SOURCE = "integration";

    private final StoredCollection integrations;
    private final ProjectionWrites writes;

    IntegrationListProjection(StoredCollection integrations, ProjectionWrites writes) {
        this.integrations = integrations;
        this.writes = writes;
    }

    @EventHandler
    void on(IntegrationConnected event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, sequence, token)
                .set("connected", true)
                .set("active", true)
                .set("provider", event.provider().path())
                .set("name", event.name())
                .set("settings", TextPairs.of(event.settings()))
                .set("simulated", event.simulated())
                .set("createdAt", event.connectedAt());
    }

    @EventHandler
    void on(IntegrationUpdated event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, sequence, token).set("name", event.name()).set("settings", TextPairs.of(event.settings()));
    }

    @EventHandler
    void on(CredentialsRotated event, @SequenceNumber long sequence, TrackingToken token) {
        DocumentUpdate update = update(event, sequence, token);
        event.names().stream().sorted().forEach(name -> update.addToSet("credentials", name));
    }

    @EventHandler
    void on(IntegrationActivated event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, sequence, token).set("active", true);
    }

    @EventHandler
    void on(IntegrationDeactivated event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, sequence, token).set("active", false);
    }

    @EventHandler
    void on(IntegrationStateReported event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, sequence, token)
                .set(
                        "reports." + key(event),
                        new Document("kind", event.kind())
                                .append("subject", event.subject())
                                .append("state", event.state())
                                .append("detail", event.detail())
                                .append("occurredAt", event.occurredAt()));
    }

    /** The provider's words may hold dots and dollars, which mean something in a field's name. */
    private static String key(IntegrationStateReported event) {
        String thing = event.kind() + '\n' + event.subject();
        return HexFormat.of().formatHex(thing.getBytes(StandardCharsets.UTF_8));
    }

    @EventHandler
    void on(IntegrationDeleted event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, sequence, token)
                .set("connected", false)
                .set("active", false)
                .unset("name")
                .unset("settings");
    }

    @ResetHandler
    void forgetEverything() {
        integrations.wipe();
    }

    private DocumentUpdate update(IntegrationEvent event, long sequence, TrackingToken token) {
        BatchChanges.add(SOURCE, event.integrationId(), token.position().orElse(0));
        return writes.guarded(integrations.name(), event.integrationId(), SOURCE, sequence)
                .set("version", sequence);
    }
}
