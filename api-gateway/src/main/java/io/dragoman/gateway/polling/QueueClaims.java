package io.dragoman.gateway.polling;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.integration.Provider;
import io.dragoman.providers.ProviderAddress;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import org.springframework.http.HttpStatus;

/** A queue is polled for one account: two would take each other's notifications. */
public final class QueueClaims {

    /** Says that an account's queue is polled for another one already. */
    static final String TAKEN = "QUEUE_IN_USE";

    private final IntegrationVault accounts;
    private final ProviderAddress addresses;

    QueueClaims(IntegrationVault accounts, ProviderAddress addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    /**
     * Refuses an account that asks for what another one of its tenant asks for. Of other tenants' nothing is told; their pollers do not
     * race either.
     */
    public void check(IntegrationAccess account) {
        if (PolledQueue.isWantedBy(account)
                && accounts.all(Provider.GREEN_API).stream().anyMatch(other -> collide(account, other))) {
            throw new ApiProblem(
                    HttpStatus.CONFLICT,
                    TAKEN,
                    "Another integration polls this instance already.",
                    "settings.idInstance");
        }
    }

    private boolean collide(IntegrationAccess account, IntegrationAccess other) {
        return !other.id().equals(account.id())
                && other.id().tenant().equals(account.id().tenant())
                && PolledQueue.isWantedBy(other)
                && queue(other).isOfSameInstance(queue(account));
    }

    PolledQueue queue(IntegrationAccess account) {
        return PolledQueue.of(account, addresses);
    }
}
