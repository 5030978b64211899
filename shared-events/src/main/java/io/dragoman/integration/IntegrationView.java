package io.dragoman.integration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connected account as screens show it; the id is local.
 *
 * @param credentials the names of the credentials that are set, never their values
 * @param reportedStates how the provider says that the account, its line and its templates are: the last report of each, the
 *     newest first
 * @param version changes with every change; what {@code If-Match} compares
 */
public record IntegrationView(
        String id,
        Provider provider,
        String name,
        boolean active,
        boolean simulated,
        Map<String, String> settings,
        Set<String> credentials,
        List<ReportedState> reportedStates,
        long version,
        Instant createdAt) {

    /** One report; meanings as in {@link IntegrationEvent.IntegrationStateReported}. */
    public record ReportedState(
            String kind,
            @Nullable String subject,
            String state,
            @Nullable String detail,
            Instant occurredAt) {}
}
