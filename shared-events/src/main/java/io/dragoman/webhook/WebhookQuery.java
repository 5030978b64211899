package io.dragoman.webhook;

import io.dragoman.integration.IntegrationId;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import org.jspecify.annotations.Nullable;

/** What can be asked about deliveries. */
public sealed interface WebhookQuery {

    Scope scope();

    /** The journal, newest first. Answered by a {@link Page} of {@link DeliveryRow}. */
    record FindDeliveries(
            Scope scope,
            DeliveryRow.@Nullable State state,
            @Nullable IntegrationId integrationId,
            PageRequest page) implements WebhookQuery {}

    /**
     * The items that have failed and were neither redriven nor discarded since, by their deliveries, newest first. Answered by a
     * {@link Page} of {@link DeadLetter}; its limit counts deliveries.
     */
    record FindDeadLetters(Scope scope, @Nullable IntegrationId integrationId, PageRequest page)
            implements WebhookQuery {}

    /** How many deliveries {@link FindDeadLetters} goes by. Answered by a {@code Long}. */
    record CountDeadLetters(Scope scope) implements WebhookQuery {}

    /** One delivery. Answered by an {@link Answer} of {@link DeliveryView}; item {@code null} when there is none. */
    record GetDelivery(Scope scope, DeliveryId deliveryId) implements WebhookQuery {}
}
