package io.dragoman.gateway.identity;

import io.dragoman.vault.VaultRecords;
import io.dragoman.vault.VaultRecords.VersionConflict;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The vault's records of one kind, as objects. Members that a newer version wrote are ignored. */
final class Records<T> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIES = 10;

    private final VaultRecords vault;
    private final String kind;
    private final Class<T> type;

    Records(VaultRecords vault, String kind, Class<T> type) {
        this.vault = vault;
        this.kind = kind;
        this.type = type;
    }

    /** A stored object. */
    record Stored<T>(String tenant, String key, T content) {}

    Optional<Stored<T>> find(String key) {
        return vault.find(kind, key).map(this::read);
    }

    /** All of a tenant; of every tenant where none is given. */
    List<Stored<T>> list(@Nullable String tenant) {
        return vault.list(kind, tenant).stream().map(this::read).toList();
    }

    /** Stores a new object; false when there is one already. */
    boolean create(String tenant, String key, T content) {
        try {
            vault.put(kind, tenant, key, JSON.writeValueAsBytes(content), 0L);
            return true;
        } catch (VersionConflict thereIsOne) {
            return false;
        }
    }

    /**
     * Changes an object, whoever else changes it too. The change may be asked for several times; when it returns its input
     * nothing is written.
     *
     * @return the object as it is now; empty when there is none
     */
    Optional<Stored<T>> change(String key, UnaryOperator<T> change) {
        for (int tries = 1; ; tries++) {
            Optional<VaultRecords.Entry> entry = vault.find(kind, key);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            T before = read(entry.get()).content();
            T after = change.apply(before);
            if (after.equals(before)) {
                return Optional.of(new Stored<>(entry.get().tenant(), key, before));
            }
            try {
                return Optional.of(read(vault.put(
                        kind,
                        entry.get().tenant(),
                        key,
                        JSON.writeValueAsBytes(after),
                        entry.get().version())));
            } catch (VersionConflict changedInBetween) {
                if (tries == TRIES) {
                    throw changedInBetween;
                }
            }
        }
    }

    void remove(String key) {
        vault.remove(kind, key);
    }

    private Stored<T> read(VaultRecords.Entry entry) {
        return new Stored<>(entry.tenant(), entry.id(), JSON.readValue(entry.content(), type));
    }
}
