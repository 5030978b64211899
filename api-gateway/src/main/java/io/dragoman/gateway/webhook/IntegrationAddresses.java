package io.dragoman.gateway.webhook;

import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import java.util.List;

/**
 * The integrations that an address may mean: {@code <tenant>~<id>} one tenant's, a plain id every tenant's of that id, of which
 * the signature then picks. What is unknown, inactive or another provider's is the same nothing.
 */
final class IntegrationAddresses {

    private static final char SEPARATOR = '~';

    private final IntegrationVault vault;

    IntegrationAddresses(IntegrationVault vault) {
        this.vault = vault;
    }

    List<IntegrationAccess> at(Provider provider, String address) {
        return active(provider).stream()
                .filter(access -> names(address, access))
                .toList();
    }

    List<IntegrationAccess> active(Provider provider) {
        return vault.all(provider).stream().filter(IntegrationAccess::active).toList();
    }

    private static boolean names(String address, IntegrationAccess access) {
        String local = access.id().local();
        return address.equals(local) || address.equals(access.id().tenant() + SEPARATOR + local);
    }
}
