package io.dragoman.gateway.webhook;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.providers.meta.MetaRouting;
import io.dragoman.vault.IntegrationAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A post of Meta to the address that all integrations share. One app secret verifies it; each of its changes is for the
 * integration that has that secret and the change's line, or business account where the change names no line.
 */
final class MetaRecipients implements Recipients {

    private static final String SECRET = "appSecret";

    private final List<IntegrationAccess> active;
    private final Verification verification;

    MetaRecipients(List<IntegrationAccess> active, Verification verification) {
        this.active = active;
        this.verification = verification;
    }

    @Override
    public List<Share> of(WebhookRequest post, byte[] plain) {
        IntegrationAccess vouching = verification
                .first(onePerSecret(), post, plain)
                .orElseThrow(() -> new RefusedWebhook(Reason.SIGNATURE_INVALID));
        String secret = vouching.credential(SECRET);
        List<IntegrationAccess> trusted = active.stream()
                .filter(access -> access.credential(SECRET) != null
                        && access.credential(SECRET).equals(secret))
                .toList();
        List<Share> shares = MetaRouting.split(plain).stream()
                .map(part -> share(part, trusted, vouching))
                .toList();
        return whole(shares, plain);
    }

    private List<IntegrationAccess> onePerSecret() {
        Map<String, IntegrationAccess> bySecret = new LinkedHashMap<>();
        active.forEach(access -> {
            String secret = access.credential(SECRET);
            if (secret != null) {
                bySecret.putIfAbsent(secret, access);
            }
        });
        return List.copyOf(bySecret.values());
    }

    private static Share share(MetaRouting.Part part, List<IntegrationAccess> trusted, IntegrationAccess vouching) {
        String line = part.phoneNumberId();
        Optional<IntegrationAccess> to = line != null
                ? with(trusted, "phoneNumberId", line)
                : Optional.ofNullable(part.wabaId()).flatMap(account -> with(trusted, "businessAccountId", account));
        return to.map(access -> Share.routed(access, part.body()))
                .orElseGet(() -> Share.unrouted(vouching, part.body()));
    }

    private static Optional<IntegrationAccess> with(List<IntegrationAccess> all, String setting, String value) {
        return all.stream()
                .filter(access -> value.equals(access.setting(setting)))
                .findFirst();
    }

    /** Parts that all have one recipient stay together, in the bytes they came in. */
    private static List<Share> whole(List<Share> shares, byte[] plain) {
        Share first = shares.get(0);
        Map<String, List<Share>> byRecipient =
                shares.stream().collect(Collectors.groupingBy(share -> share.tenant() + ':' + share.account()));
        return byRecipient.size() > 1
                ? shares
                : List.of(new Share(first.integrationId(), first.route(), first.vouching(), plain));
    }
}
