package io.dragoman.gateway.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.polling.PollState;
import io.dragoman.gateway.webhook.PublicAddress;
import io.dragoman.integration.IntegrationView;
import org.jspecify.annotations.Nullable;

/**
 * A connected account as it is shown.
 *
 * @param webhookPath where its provider posts to
 * @param webhookUrl the same as an address to enter at the provider, where the server knows its own
 * @param deliveryMode {@code WEBHOOK} or {@code POLLING}
 * @param polling how the polling goes, where the account is polled; no part of its version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntegrationItem(
        @JsonUnwrapped IntegrationView integration,
        String webhookPath,
        @Nullable String webhookUrl,
        String deliveryMode,
        @Nullable PollState polling) {

    static IntegrationItem of(IntegrationView view, Caller caller, PublicAddress address, @Nullable PollState polling) {
        String owner = caller.tenant().equals(Caller.OPERATORS) ? "" : caller.tenant() + '~';
        String path = "/api/v1/webhooks/" + view.provider().path() + '/' + owner + view.id();
        return new IntegrationItem(
                view, path, address.of(path), DeliveryMode.of(view.settings()).name(), polling);
    }
}
