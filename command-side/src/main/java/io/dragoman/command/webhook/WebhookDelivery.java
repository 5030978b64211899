package io.dragoman.command.webhook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.command.platform.Decision;
import io.dragoman.platform.CommandRefused;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookCommand.DiscardItem;
import io.dragoman.webhook.WebhookCommand.RecordIntakeFailure;
import io.dragoman.webhook.WebhookCommand.RedriveItem;
import io.dragoman.webhook.WebhookCommand.RedriveWebhook;
import io.dragoman.webhook.WebhookEvent.IntakeItemDiscarded;
import io.dragoman.webhook.WebhookEvent.IntakeItemFailed;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import io.dragoman.webhook.WebhookEvent.WebhookRedriven;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A stored delivery. No command makes one: the gateway appends its first event before the provider is answered. */
@AggregateRoot(type = "WebhookDelivery")
public final class WebhookDelivery {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable DeliveryId deliveryId;

    private int redriven;
    /** Of the present round only: a redrive may fail in the same way again, and that is news. */
    private final Set<Failure> failures = new HashSet<>();

    private final Set<Integer> discarded = new HashSet<>();
    /** Of the round before. */
    private final Set<Integer> triedAgain = new HashSet<>();

    WebhookDelivery() {}

    @CommandHandler
    void handle(RedriveWebhook command, Clock clock) {
        apply(new WebhookRedriven(command.deliveryId(), redriven + 1, Decision.at(clock)));
    }

    @CommandHandler
    void handle(RedriveItem command, Clock clock) {
        if (discarded.contains(command.item())) {
            throw CommandRefused.conflict("the item was discarded; its delivery can be redriven");
        }
        if (hasFailed(command.item())) {
            apply(new WebhookRedriven(command.deliveryId(), redriven + 1, Decision.at(clock)));
        } else if (!triedAgain.contains(command.item())) {
            throw CommandRefused.notFound("a failed item of this place");
        }
    }

    @CommandHandler
    void handle(RecordIntakeFailure command, Clock clock) {
        if (!failures.contains(new Failure(command.item(), command.code()))) {
            apply(new IntakeItemFailed(
                    command.deliveryId(),
                    command.item(),
                    command.kind(),
                    command.code(),
                    command.reason(),
                    Decision.at(clock)));
        }
    }

    @CommandHandler
    void handle(DiscardItem command, Clock clock) {
        if (discarded.contains(command.item())) {
            return;
        }
        if (!hasFailed(command.item())) {
            throw CommandRefused.notFound("a failed item of this place");
        }
        int standing = (int) failures.stream()
                .mapToInt(Failure::item)
                .filter(item -> item != command.item() && !discarded.contains(item))
                .distinct()
                .count();
        apply(new IntakeItemDiscarded(
                command.deliveryId(), command.item(), command.reason(), standing, Decision.at(clock)));
    }

    @EventSourcingHandler
    void on(WebhookReceived event) {
        deliveryId = event.deliveryId();
    }

    @EventSourcingHandler
    void on(IntakeItemFailed event) {
        failures.add(new Failure(event.item(), event.code()));
    }

    @EventSourcingHandler
    void on(IntakeItemDiscarded event) {
        discarded.add(event.item());
    }

    @EventSourcingHandler
    void on(WebhookRedriven event) {
        redriven = event.times();
        triedAgain.clear();
        failures.forEach(failure -> triedAgain.add(failure.item()));
        failures.clear();
        discarded.clear();
    }

    private boolean hasFailed(int item) {
        return failures.stream().anyMatch(failure -> failure.item() == item);
    }

    private record Failure(int item, String code) {}
}
