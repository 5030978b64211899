package io.dragoman.gateway.webhook;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.providers.greenapi.GreenApiRouting;
import io.dragoman.vault.IntegrationAccess;
import java.util.List;

/**
 * A notification of Green API to the address that all instances share: it is for the instance that it names and whose secret it
 * knows. One that names no instance of ours, but knows a secret of ours, is kept for whoever connects that instance.
 */
final class GreenApiRecipients implements Recipients {

    private final List<IntegrationAccess> active;
    private final Verification verification;

    GreenApiRecipients(List<IntegrationAccess> active, Verification verification) {
        this.active = active;
        this.verification = verification;
    }

    @Override
    public List<Share> of(WebhookRequest post, byte[] plain) {
        String instance = GreenApiRouting.idInstance(plain);
        List<IntegrationAccess> named = active.stream()
                .filter(access -> instance != null && instance.equals(access.setting("idInstance")))
                .toList();
        return verification
                .first(named.isEmpty() ? active : named, post, plain)
                .map(access -> named.isEmpty() ? Share.unrouted(access, plain) : Share.routed(access, plain))
                .map(List::of)
                .orElseThrow(() -> new RefusedWebhook(Reason.SIGNATURE_INVALID));
    }
}
