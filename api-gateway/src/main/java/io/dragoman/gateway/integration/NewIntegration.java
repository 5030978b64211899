package io.dragoman.gateway.integration;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.integration.Provider;
import io.dragoman.webhook.DeliveryId;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account to connect.
 *
 * @param id chosen by the caller, part of the webhook's address; one is made where none is given
 * @param credentials secrets; they are taken but never given back
 * @param deliveryMode {@code WEBHOOK}, or {@code POLLING} to fetch what the provider has; only of green-api
 * @param simulated true for an account that only the simulator writes to
 */
record NewIntegration(
        @Nullable String id,
        @Nullable Provider provider,
        @Nullable String name,
        @Nullable Map<String, @Nullable String> settings,
        @Nullable Map<String, @Nullable String> credentials,
        @Nullable Boolean simulated,
        @Nullable String deliveryMode) {

    static final String EXAMPLE = """
            {"id":"meta","provider":"meta","name":"Front desk",\
            "settings":{"phoneNumberId":"106540352242922","businessAccountId":"102290129340398"},\
            "credentials":{"appSecret":"…","accessToken":"…","verifyToken":"…"}}""";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 100;

    boolean isSimulated() {
        return Boolean.TRUE.equals(simulated);
    }

    Provider knownProvider() {
        if (provider == null) {
            throw ApiProblem.invalidField("provider", "provider is meta, twilio or green-api.");
        }
        return provider;
    }

    /** The id that was asked for, or {@code made}. */
    String idOr(String made) {
        String chosen = Objects.requireNonNullElse(id, made);
        if (!ID.matcher(chosen).matches() || chosen.equals(DeliveryId.UNROUTED)) {
            throw ApiProblem.invalidField("id", "id is 1 to 40 of a-z, 0-9 and -, and does not start with -.");
        }
        return chosen;
    }

    String nameOr(String id) {
        return checkedName(Objects.requireNonNullElse(name, id));
    }

    static String checkedName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw ApiProblem.invalidField("name", "name has 1 to " + LONGEST_NAME + " characters in one line.");
        }
        return name.strip();
    }
}
