package io.dragoman.gateway.webhook;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.integration.IntegrationId;
import io.dragoman.webhook.DeliveryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request narrows the journal to. */
record DeliveryFilter(
        DeliveryRow.@Nullable State state, @Nullable IntegrationId integrationId) {

    static DeliveryFilter of(ServerHttpRequest request, Caller caller) {
        String integration = request.getQueryParams().getFirst("integrationId");
        return new DeliveryFilter(
                state(request.getQueryParams().getFirst("state")),
                integration == null || integration.isEmpty() ? null : Reads.id(IntegrationId::of, caller, integration));
    }

    private static DeliveryRow.@Nullable State state(@Nullable String label) {
        if (label == null || label.isEmpty()) {
            return null;
        }
        for (DeliveryRow.State state : DeliveryRow.State.values()) {
            if (state.label().equals(label)) {
                return state;
            }
        }
        throw ApiProblem.invalidField("state", "state is none of the known words.");
    }
}
