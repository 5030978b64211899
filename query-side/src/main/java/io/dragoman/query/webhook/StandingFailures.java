package io.dragoman.query.webhook;

import io.dragoman.integration.Provider;
import io.dragoman.query.platform.Fields;
import io.dragoman.webhook.DeadLetter;
import io.dragoman.webhook.DeliveryView.Discarded;
import io.dragoman.webhook.DeliveryView.ItemFailure;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Tells which failures of a delivery still stand: a redrive works all items again, and what was discarded needs no more work. */
final class StandingFailures {

    private StandingFailures() {}

    /** All that ever failed, in order. */
    static List<ItemFailure> all(Document delivery) {
        return Fields.numbered(delivery, "failures").stream()
                .map(Map.Entry::getValue)
                .map(StandingFailures::failure)
                .toList();
    }

    static List<ItemFailure> of(Document delivery) {
        long redriven = lastRedrive(delivery);
        List<Integer> left = Fields.numbered(delivery, "discarded").stream()
                .filter(discard -> discard.getKey() > redriven)
                .map(discard -> discard.getValue().getInteger("item"))
                .toList();
        return Fields.numbered(delivery, "failures").stream()
                .filter(failure -> failure.getKey() > redriven)
                .map(failure -> failure(failure.getValue()))
                .filter(failure -> !left.contains(failure.item()))
                .toList();
    }

    static List<Discarded> discarded(Document delivery) {
        return Fields.numbered(delivery, "discarded").stream()
                .map(discard ->
                        new Discarded(discard.getValue().getInteger("item"), Fields.instant(discard.getValue(), "at")))
                .toList();
    }

    /** The standing failures as letters that nobody could take. */
    static List<DeadLetter> letters(Document delivery) {
        List<ItemFailure> all = all(delivery);
        return of(delivery).stream()
                .map(failure -> new DeadLetter(
                        Fields.local(delivery.getString("_id")),
                        failure.item(),
                        Fields.localOrNull(delivery.getString("integration")),
                        Provider.of(delivery.getString("provider")),
                        failure.kind(),
                        failure.code(),
                        failure.reason(),
                        (int) all.stream()
                                .filter(other -> other.item() == failure.item())
                                .count(),
                        Fields.instant(delivery, "receivedAt"),
                        failure.at()))
                .toList();
    }

    private static long lastRedrive(Document delivery) {
        return Fields.numbered(delivery, "redrives").stream()
                .mapToLong(Map.Entry::getKey)
                .max()
                .orElse(-1);
    }

    private static ItemFailure failure(Document failure) {
        return new ItemFailure(
                failure.getInteger("item"),
                failure.getString("kind"),
                failure.getString("code"),
                failure.getString("reason"),
                Fields.instant(failure, "at"));
    }
}
