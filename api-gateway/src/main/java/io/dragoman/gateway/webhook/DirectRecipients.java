package io.dragoman.gateway.webhook;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.vault.IntegrationAccess;
import java.util.List;

/** A post whose address names its integration: it is for the one of them whose secret it knows. */
final class DirectRecipients implements Recipients {

    private final List<IntegrationAccess> addressed;
    private final Verification verification;

    DirectRecipients(List<IntegrationAccess> addressed, Verification verification) {
        this.addressed = addressed;
        this.verification = verification;
    }

    @Override
    public List<Share> of(WebhookRequest post, byte[] plain) {
        return verification
                .first(addressed, post, plain)
                .map(access -> List.of(Share.direct(access, plain)))
                .orElseThrow(() -> new RefusedWebhook(Reason.SIGNATURE_INVALID));
    }
}
