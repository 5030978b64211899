package io.dragoman.vault;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import java.util.List;
import java.util.Optional;

/** The connected accounts with their credentials, of all tenants. Read from memory: it stands on the webhook's way. */
public interface IntegrationVault {

    Optional<IntegrationAccess> find(IntegrationId id);

    /** All accounts of a provider, in the order of their ids; those of tenant {@code default} first. */
    List<IntegrationAccess> all(Provider provider);

    /** Stores an account with its credentials; on disk before this returns. */
    void put(IntegrationAccess access);

    /** Forgets an account and its credentials for good. */
    void remove(IntegrationId id);
}
