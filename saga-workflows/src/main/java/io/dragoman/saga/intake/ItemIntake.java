package io.dragoman.saga.intake;

import io.dragoman.integration.IntegrationCommand.ReportIntegrationState;
import io.dragoman.outbound.StatusCommand.ReportStatus;
import io.dragoman.outbound.StatusId;
import io.dragoman.platform.KeyedHash;
import io.dragoman.providers.InboundItem;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Failures;
import io.dragoman.webhook.WebhookCommand.RecordIntakeFailure;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each item of a delivery its effect. What fails because a store is out of reach fails the batch and is tried again; what fails
 * at every attempt is recorded on the delivery, and its neighbours go on.
 */
final class ItemIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ItemIntake.class);

    private final Dispatcher commands;
    private final MessageIntake messages;
    private final KeyedHash hash;
    private final Attempts attempts;

    ItemIntake(Dispatcher commands, MessageIntake messages, KeyedHash hash, Attempts attempts) {
        this.commands = commands;
        this.messages = messages;
        this.hash = hash;
        this.attempts = attempts;
    }

    void take(Delivery delivery, int place, InboundItem item) {
        try {
            attempts.work(() -> work(delivery, place, item));
        } catch (RuntimeException failure) {
            if (Failures.passes(failure)) {
                throw failure;
            }
            String code = failure.getClass().getSimpleName();
            LOG.warn("Item {} of delivery {} failed for good: {}", place, delivery.id(), code);
            fail(delivery, place, kind(item), code, "It could not be worked: " + code);
        }
    }

    private void work(Delivery delivery, int place, InboundItem item) {
        if (item instanceof InboundItem.Message message) {
            messages.take(delivery, message);
        } else if (item instanceof InboundItem.Status status) {
            report(delivery, status);
        } else if (item instanceof InboundItem.Report report) {
            commands.send(state(delivery, report), delivery.meta());
        } else if (item instanceof InboundItem.Unreadable unreadable) {
            fail(delivery, place, unreadable.kind(), unreadable.code(), unreadable.reason());
        } else if (item instanceof InboundItem.Notice notice) {
            fail(delivery, place, notice.kind(), "UNSUPPORTED", "This kind is not known; the delivery keeps all of it");
        }
    }

    private void report(Delivery delivery, InboundItem.Status status) {
        StatusId id = StatusId.of(hash, delivery.integration(), status.providerMessageId());
        commands.send(
                new ReportStatus(
                        id,
                        delivery.integration(),
                        delivery.provider(),
                        status.status(),
                        status.occurredAt(),
                        delivery.receivedAt(),
                        status.errorCode(),
                        status.errorTitle(),
                        status.retryable()),
                delivery.meta());
    }

    private static ReportIntegrationState state(Delivery delivery, InboundItem.Report report) {
        return new ReportIntegrationState(
                delivery.integration(),
                report.kind(),
                report.subject(),
                report.state(),
                report.detail(),
                report.occurredAt(),
                delivery.receivedAt());
    }

    private void fail(Delivery delivery, int place, String kind, String code, String reason) {
        commands.send(new RecordIntakeFailure(delivery.id(), place, kind, code, reason), delivery.meta());
    }

    private static String kind(InboundItem item) {
        return item.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
