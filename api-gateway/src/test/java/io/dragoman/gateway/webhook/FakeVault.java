package io.dragoman.gateway.webhook;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps accounts in memory. */
final class FakeVault implements IntegrationVault {

    private final TreeMap<String, IntegrationAccess> accounts = new TreeMap<>();

    FakeVault with(IntegrationAccess... more) {
        for (IntegrationAccess access : more) {
            put(access);
        }
        return this;
    }

    @Override
    public Optional<IntegrationAccess> find(IntegrationId id) {
        return Optional.ofNullable(accounts.get(id.value()));
    }

    @Override
    public List<IntegrationAccess> all(Provider provider) {
        return accounts.values().stream()
                .filter(access -> access.provider() == provider)
                .sorted(Comparator.comparing(access -> !access.id().tenant().equals("default")))
                .toList();
    }

    @Override
    public void put(IntegrationAccess access) {
        accounts.put(access.id().value(), access);
    }

    @Override
    public void remove(IntegrationId id) {
        accounts.remove(id.value());
    }
}
