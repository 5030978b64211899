package io.dragoman.gateway;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps accounts in memory. */
public final class FakeVault implements IntegrationVault {

    private final Map<String, IntegrationAccess> accounts = new ConcurrentSkipListMap<>();

    public FakeVault with(IntegrationAccess... more) {
        for (IntegrationAccess access : more) {
            put(access);
        }
        return this;
    }

    /** Forgets all accounts. */
    public void clear() {
        accounts.clear();
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
