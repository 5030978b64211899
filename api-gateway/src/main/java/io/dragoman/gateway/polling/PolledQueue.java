package io.dragoman.gateway.polling;

import io.dragoman.providers.ProviderAddress;
import io.dragoman.vault.IntegrationAccess;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The queue that an account is polled from. Accounts of one instance share it, whoever they belong to. The token is part of it: an account
 * whose token the provider does not accept takes nothing from the queue, and must not hold off the one it belongs to.
 */
record PolledQueue(String host, String instance, @Nullable String token) {

    static PolledQueue of(IntegrationAccess account, ProviderAddress addresses) {
        return new PolledQueue(
                addresses.of(account).getAuthority().toLowerCase(Locale.ROOT),
                Objects.requireNonNull(account.setting("idInstance")),
                account.credential("apiToken"));
    }

    /** True for accounts that want to be polled, whether or not they can be. */
    static boolean isWantedBy(IntegrationAccess account) {
        return "POLLING".equals(account.setting("deliveryMode")) && account.setting("idInstance") != null;
    }

    boolean isOfSameInstance(PolledQueue other) {
        return host.equals(other.host) && instance.equals(other.instance);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "PolledQueue[" + host + ", " + instance + ']';
    }
}
