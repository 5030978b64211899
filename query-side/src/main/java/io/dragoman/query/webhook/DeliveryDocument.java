package io.dragoman.query.webhook;

import io.dragoman.integration.Provider;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.platform.TextPairs;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.DeliveryRow.State;
import io.dragoman.webhook.DeliveryView;
import io.dragoman.webhook.DeliveryView.Consequence;
import io.dragoman.webhook.DeliveryView.ItemFailure;
import io.dragoman.webhook.WebhookEvent.Route;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads a stored delivery. */
final class DeliveryDocument {

    private DeliveryDocument() {}

    /** The stored id of the first contact that a message in it is of. */
    static @Nullable String contact(Document delivery) {
        return Fields.numbered(delivery, "consequences").stream()
                .<@Nullable String>map(entry -> entry.getValue().getString("contact"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static DeliveryRow row(Document delivery, DeliveryStates states, @Nullable String phone) {
        List<ItemFailure> standing = StandingFailures.of(delivery);
        List<Instant> redrives = redrives(delivery);
        State state = states.of(delivery);
        return new DeliveryRow(
                Fields.local(delivery.getString("_id")),
                Provider.of(delivery.getString("provider")),
                Fields.localOrNull(delivery.getString("integration")),
                Route.valueOf(delivery.getString("route")),
                Fields.instant(delivery, "receivedAt"),
                delivery.getLong("position"),
                state,
                Fields.numbered(delivery, "consequences").size(),
                standing.size(),
                delivery.getInteger("bytes"),
                eventType(delivery, standing),
                state != State.PENDING,
                standing.isEmpty() ? null : standing.get(0).reason(),
                redrives.size(),
                redrives.isEmpty() ? null : redrives.get(redrives.size() - 1),
                phone,
                null,
                Fields.instant(delivery, "updatedAt"),
                state == State.PENDING ? null : processedAt(delivery));
    }

    /** What nothing followed from, such as a copy, was worked when it was received or redriven, as far as anybody can tell. */
    private static Instant processedAt(Document delivery) {
        Instant at = Fields.instantOrNull(delivery, "processedAt");
        return at == null ? Fields.instant(delivery, "updatedAt") : at;
    }

    static DeliveryView view(Document delivery, DeliveryStates states, @Nullable String phone, byte[] body) {
        return new DeliveryView(
                row(delivery, states, phone),
                delivery.getString("contentType"),
                TextPairs.read(delivery, "headers"),
                body,
                consequences(delivery),
                StandingFailures.all(delivery),
                redrives(delivery),
                StandingFailures.discarded(delivery));
    }

    private static @Nullable String eventType(Document delivery, List<ItemFailure> standing) {
        List<Consequence> consequences = consequences(delivery);
        if (!consequences.isEmpty()) {
            return consequences.get(0).type();
        }
        return standing.isEmpty() ? null : standing.get(0).kind();
    }

    private static List<Consequence> consequences(Document delivery) {
        return Fields.numbered(delivery, "consequences").stream()
                .map(entry -> new Consequence(
                        entry.getKey(),
                        entry.getValue().getString("type"),
                        entry.getValue().getString("aggregate")))
                .toList();
    }

    private static List<Instant> redrives(Document delivery) {
        return Fields.numbered(delivery, "redrives").stream()
                .map(redrive -> Fields.instant(redrive.getValue(), "at"))
                .toList();
    }
}
