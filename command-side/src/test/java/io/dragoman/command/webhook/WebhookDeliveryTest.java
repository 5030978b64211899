package io.dragoman.command.webhook;

import static io.dragoman.command.platform.Given.META;
import static io.dragoman.command.platform.Given.NOON;
import static io.dragoman.command.platform.Given.NOW;

import io.dragoman.command.platform.Given;
import io.dragoman.integration.Provider;
import io.dragoman.platform.CommandRefused;
import io.dragoman.platform.Refusal;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookCommand.DiscardItem;
import io.dragoman.webhook.WebhookCommand.RecordIntakeFailure;
import io.dragoman.webhook.WebhookCommand.RedriveItem;
import io.dragoman.webhook.WebhookCommand.RedriveWebhook;
import io.dragoman.webhook.WebhookEvent.IntakeItemDiscarded;
import io.dragoman.webhook.WebhookEvent.IntakeItemFailed;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import io.dragoman.webhook.WebhookEvent.WebhookRedriven;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class WebhookDeliveryTest {

    private static final DeliveryId DELIVERY = DeliveryId.of("t1", "meta.20300101.0000000000000001");
    private static final WebhookReceived RECEIVED = new WebhookReceived(
            DELIVERY, META, Provider.META, Route.DIRECT, NOON, "application/json", Map.of(), new byte[] {'{', '}'});

    private final AggregateTestFixture<WebhookDelivery> delivery = Given.fixture(WebhookDelivery.class);

    @Test
    void each_redrive_is_counted() {
        delivery.given(RECEIVED).when(new RedriveWebhook(DELIVERY)).expectEvents(redriven(1));
        delivery.given(RECEIVED, redriven(1), redriven(2))
                .when(new RedriveWebhook(DELIVERY))
                .expectEvents(redriven(3));
    }

    @Test
    void a_failure_is_recorded() {
        delivery.given(RECEIVED).when(fail(7, "NO_SENDER")).expectEvents(failed(7, "NO_SENDER"));
    }

    @Test
    void the_same_failure_again_is_silent() {
        delivery.given(RECEIVED, failed(7, "NO_SENDER"))
                .when(fail(7, "NO_SENDER"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_item_or_another_cause_is_another_failure() {
        delivery.given(RECEIVED, failed(7, "NO_SENDER"))
                .when(fail(8, "NO_SENDER"))
                .expectEvents(failed(8, "NO_SENDER"));
        delivery.given(RECEIVED, failed(7, "NO_SENDER"))
                .when(fail(7, "TOO_LONG"))
                .expectEvents(failed(7, "TOO_LONG"));
    }

    @Test
    void after_a_redrive_the_same_failure_is_news() {
        delivery.given(RECEIVED, failed(7, "NO_SENDER"), redriven(1))
                .when(fail(7, "NO_SENDER"))
                .expectEvents(failed(7, "NO_SENDER"));
    }

    @Test
    void a_failed_item_is_discarded_once_and_says_how_many_others_stand() {
        delivery.given(RECEIVED, failed(7, "NO_SENDER"), failed(8, "NO_SENDER"), failed(8, "TOO_LONG"))
                .when(discard(7))
                .expectEvents(discarded(7, 1));
        delivery.given(RECEIVED, failed(7, "NO_SENDER"), failed(8, "NO_SENDER"), discarded(7, 1))
                .when(discard(8))
                .expectEvents(discarded(8, 0));
        delivery.given(RECEIVED, failed(7, "NO_SENDER"), discarded(7, 0))
                .when(discard(7))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_has_not_failed_since_the_last_redrive_cannot_be_discarded() {
        delivery.given(RECEIVED, failed(7, "NO_SENDER"), redriven(1))
                .when(discard(7))
                .expectNoEvents()
                .expectException(CommandRefused.class);
    }

    @Test
    void a_failed_item_is_redriven_once_however_often_it_is_said() {
        delivery.given(RECEIVED, failed(7, "NO_SENDER"))
                .when(new RedriveItem(DELIVERY, 7))
                .expectEvents(redriven(1));
        delivery.given(RECEIVED, failed(7, "NO_SENDER"), redriven(1))
                .when(new RedriveItem(DELIVERY, 7))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        delivery.given(RECEIVED, failed(7, "NO_SENDER"), redriven(1), failed(7, "NO_SENDER"))
                .when(new RedriveItem(DELIVERY, 7))
                .expectEvents(redriven(2));
    }

    @Test
    void an_item_that_was_discarded_or_never_failed_is_not_redriven() {
        delivery.given(RECEIVED, failed(7, "NO_SENDER"), discarded(7, 0))
                .when(new RedriveItem(DELIVERY, 7))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal(
                        Refusal.Code.CONFLICT, "the item was discarded; its delivery can be redriven", null));
        delivery.given(RECEIVED, failed(7, "NO_SENDER"))
                .when(new RedriveItem(DELIVERY, 8))
                .expectNoEvents()
                .expectException(CommandRefused.class);
    }

    @Test
    void what_was_never_received_can_neither_fail_nor_be_redriven() {
        delivery.givenNoPriorActivity().when(fail(0, "NO_SENDER")).expectException(AggregateNotFoundException.class);
        delivery.givenNoPriorActivity()
                .when(new RedriveWebhook(DELIVERY))
                .expectException(AggregateNotFoundException.class);
    }

    private static RecordIntakeFailure fail(int item, String code) {
        return new RecordIntakeFailure(DELIVERY, item, "message", code, "it has no sender");
    }

    private static IntakeItemFailed failed(int item, String code) {
        return new IntakeItemFailed(DELIVERY, item, "message", code, "it has no sender", NOW);
    }

    private static DiscardItem discard(int item) {
        return new DiscardItem(DELIVERY, item, "a test of ours");
    }

    private static IntakeItemDiscarded discarded(int item, int standing) {
        return new IntakeItemDiscarded(DELIVERY, item, "a test of ours", standing, NOW);
    }

    private static WebhookRedriven redriven(int times) {
        return new WebhookRedriven(DELIVERY, times, NOW);
    }
}
