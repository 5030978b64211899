package io.dragoman.query.webhook;

import io.dragoman.integration.Provider;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.platform.TextPairs;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.DeliveryView;
import io.dragoman.webhook.DeliveryView.Consequence;
import io.dragoman.webhook.DeliveryView.ItemFailure;
import io.dragoman.webhook.WebhookEvent.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Reads a stored delivery. */
final class DeliveryDocument {

    private DeliveryDocument() {}

    static DeliveryRow row(Document delivery, DeliveryStates states) {
        return new DeliveryRow(
                Fields.local(delivery.getString("_id")),
                Provider.of(delivery.getString("provider")),
                Fields.localOrNull(delivery.getString("integration")),
                Route.valueOf(delivery.getString("route")),
                Fields.instant(delivery, "receivedAt"),
                delivery.getLong("position"),
                states.of(delivery),
                Fields.numbered(delivery, "consequences").size(),
                standingFailures(delivery),
                delivery.getInteger("bytes"));
    }

    static DeliveryView view(Document delivery, DeliveryStates states, byte[] body) {
        return new DeliveryView(
                row(delivery, states),
                delivery.getString("contentType"),
                TextPairs.read(delivery, "headers"),
                body,
                consequences(delivery),
                failures(delivery),
                redrives(delivery));
    }

    /** A redrive works all items again: only what failed since then still counts. */
    private static int standingFailures(Document delivery) {
        long redriven = Fields.numbered(delivery, "redrives").stream()
                .mapToLong(Map.Entry::getKey)
                .max()
                .orElse(-1);
        return (int) Fields.numbered(delivery, "failures").stream()
                .filter(failure -> failure.getKey() > redriven)
                .count();
    }

    private static List<Consequence> consequences(Document delivery) {
        return Fields.numbered(delivery, "consequences").stream()
                .map(entry -> new Consequence(
                        entry.getKey(),
                        entry.getValue().getString("type"),
                        entry.getValue().getString("aggregate")))
                .toList();
    }

    private static List<ItemFailure> failures(Document delivery) {
        return Fields.numbered(delivery, "failures").stream()
                .map(Map.Entry::getValue)
                .map(failure -> new ItemFailure(
                        failure.getInteger("item"),
                        failure.getString("kind"),
                        failure.getString("code"),
                        failure.getString("reason"),
                        Fields.instant(failure, "at")))
                .toList();
    }

    private static List<Instant> redrives(Document delivery) {
        return Fields.numbered(delivery, "redrives").stream()
                .map(redrive -> Fields.instant(redrive.getValue(), "at"))
                .toList();
    }
}
