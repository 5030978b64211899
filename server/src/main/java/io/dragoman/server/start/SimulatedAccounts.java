package io.dragoman.server.start;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One account of each provider that no provider knows of, with secrets of its own, for the simulator to sign with. */
final class SimulatedAccounts {

    private static final int SECRET_BYTES = 24;

    private final RandomGenerator randomness;

    SimulatedAccounts(RandomGenerator randomness) {
        this.randomness = randomness;
    }

    List<IntegrationAccess> of(String tenant) {
        return List.of(
                account(
                        tenant,
                        Provider.META,
                        Map.of("phoneNumberId", digits(), "businessAccountId", digits()),
                        Map.of("appSecret", secret(), "verifyToken", secret())),
                account(
                        tenant,
                        Provider.TWILIO,
                        Map.of("accountSid", "AC" + secret().substring(0, 32), "number", "whatsapp:+15550100002"),
                        Map.of("authToken", secret())),
                account(
                        tenant,
                        Provider.GREEN_API,
                        Map.of("idInstance", digits()),
                        Map.of("apiToken", secret(), "webhookSecret", secret())));
    }

    private static IntegrationAccess account(
            String tenant, Provider provider, Map<String, String> settings, Map<String, String> credentials) {
        return new IntegrationAccess(
                IntegrationId.of(tenant, "sim-" + provider.path()), provider, true, true, settings, credentials);
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        randomness.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String digits() {
        return Long.toString(randomness.nextLong(100_000_000_000_000L, 1_000_000_000_000_000L));
    }
}
