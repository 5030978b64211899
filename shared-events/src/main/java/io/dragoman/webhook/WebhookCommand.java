package io.dragoman.webhook;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a stored delivery. */
public sealed interface WebhookCommand {

    DeliveryId deliveryId();

    /** Works the delivery again. What already took effect does not take effect twice. */
    record RedriveWebhook(@TargetAggregateIdentifier DeliveryId deliveryId) implements WebhookCommand {}

    /** The same because of one failed item, unless it was discarded; said again of an item that is being worked, it is silent. */
    record RedriveItem(@TargetAggregateIdentifier DeliveryId deliveryId, int item) implements WebhookCommand {}

    /** Says that a failed item needs no more work; repeating it is silent, and a redrive works the item again all the same. */
    record DiscardItem(@TargetAggregateIdentifier DeliveryId deliveryId, int item, String reason)
            implements WebhookCommand {}

    /** Records that an item failed for good; repeating it is silent. */
    record RecordIntakeFailure(
            @TargetAggregateIdentifier DeliveryId deliveryId, int item, String kind, String code, String reason)
            implements WebhookCommand {}
}
