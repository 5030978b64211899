package io.dragoman.vault;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connected account with its credentials, as verification and sending need it. Never serialised into an event, a log or an answer.
 *
 * @param settings the public settings, for example {@code phoneNumberId}
 * @param credentials the secret ones, for example {@code appSecret}
 */
public record IntegrationAccess(
        IntegrationId id,
        Provider provider,
        boolean active,
        boolean simulated,
        Map<String, String> settings,
        Map<String, String> credentials) {

    /** The setting of that name; {@code null} when it is unset. */
    public @Nullable String setting(String name) {
        return settings.get(name);
    }

    /** The credential of that name; {@code null} when it is unset or blank. */
    public @Nullable String credential(String name) {
        String value = credentials.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Names the account only: a record's own text would print its credentials. */
    @Override
    public String toString() {
        return "IntegrationAccess[" + id + ']';
    }
}
