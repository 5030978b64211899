package io.dragoman.gateway.webhook;

import io.dragoman.vault.IntegrationAccess;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Meta asks whether a callback address is ours by a token that was entered on both sides. */
final class Handshake {

    private Handshake() {}

    static Mono<Void> answer(
            ServerWebExchange exchange,
            List<IntegrationAccess> addressed,
            @Nullable String mode,
            @Nullable String token,
            @Nullable String challenge) {
        if (mode == null || token == null || challenge == null) {
            return WebhookAnswers.refusal(exchange, new RefusedWebhook(RefusedWebhook.Reason.PARAMETER_MISSING));
        }
        if (!mode.equals("subscribe") || !anyKnows(addressed, token)) {
            return WebhookAnswers.refusal(exchange, new RefusedWebhook(RefusedWebhook.Reason.VERIFY_TOKEN_WRONG));
        }
        return WebhookAnswers.text(exchange, HttpStatus.OK, challenge);
    }

    /** Compares with all of them, so that the time it takes tells nothing. */
    private static boolean anyKnows(List<IntegrationAccess> addressed, String token) {
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (IntegrationAccess access : addressed) {
            String expected = access.credential("verifyToken");
            known |= expected != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given);
        }
        return known;
    }
}
