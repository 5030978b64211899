package io.dragoman.gateway.webhook;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import java.util.HashMap;
import java.util.Map;

/** Connected accounts for tests; each knows only what a test says. */
final class Accounts {

    private Accounts() {}

    static IntegrationAccess meta(String tenant, String id, String secret) {
        return new IntegrationAccess(
                IntegrationId.of(tenant, id),
                Provider.META,
                true,
                false,
                Map.of("phoneNumberId", "106540352242922", "businessAccountId", "102290129340398"),
                Map.of("appSecret", secret, "verifyToken", "verify-" + id));
    }

    static IntegrationAccess twilio(String id, String token) {
        return new IntegrationAccess(
                IntegrationId.of("default", id),
                Provider.TWILIO,
                true,
                false,
                Map.of("accountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "number", "+15550783881"),
                Map.of("authToken", token));
    }

    static IntegrationAccess green(String id, String instance, String secret) {
        return new IntegrationAccess(
                IntegrationId.of("default", id),
                Provider.GREEN_API,
                true,
                false,
                Map.of("idInstance", instance),
                Map.of("apiToken", "green-token", "webhookSecret", secret));
    }

    static IntegrationAccess inactive(IntegrationAccess of) {
        return new IntegrationAccess(of.id(), of.provider(), false, of.simulated(), of.settings(), of.credentials());
    }

    static IntegrationAccess with(IntegrationAccess of, String setting, String value) {
        Map<String, String> settings = new HashMap<>(of.settings());
        settings.put(setting, value);
        return new IntegrationAccess(
                of.id(), of.provider(), of.active(), of.simulated(), Map.copyOf(settings), of.credentials());
    }
}
