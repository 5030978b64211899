package io.dragoman.gateway.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.polling.PollState;
import io.dragoman.gateway.webhook.PublicAddress;
import io.dragoman.integration.IntegrationView;
import io.dragoman.integration.IntegrationView.ReportedState;
import java.util.LinkedHashMap;
import java.util.Map;
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
                shown(view, caller),
                path,
                address.of(path),
                DeliveryMode.of(view.settings()).name(),
                polling);
    }

    private static IntegrationView shown(IntegrationView view, Caller caller) {
        if (PhoneMask.seesNumbers(caller)) {
            return view;
        }
        Map<String, String> settings = new LinkedHashMap<>(view.settings());
        settings.computeIfPresent(ProviderFields.NUMBER, (name, number) -> PhoneMask.within(number, caller));
        return new IntegrationView(
                view.id(),
                view.provider(),
                view.name(),
                view.active(),
                view.simulated(),
                settings,
                view.credentials(),
                view.reportedStates().stream().map(it -> shown(it, caller)).toList(),
                view.version(),
                view.createdAt());
    }

    private static ReportedState shown(ReportedState it, Caller caller) {
        return new ReportedState(
                it.kind(),
                PhoneMask.text(it.subject(), caller),
                it.state(),
                PhoneMask.text(it.detail(), caller),
                it.occurredAt());
    }
}
