package io.dragoman.gateway;

import io.dragoman.vault.VaultRecords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the vault's records in memory, with versions as the real one has them. */
public final class MemoryVault implements VaultRecords {

    private final NavigableMap<String, Entry> entries = new TreeMap<>();

    @Override
    public synchronized Optional<Entry> find(String kind, String id) {
        return Optional.ofNullable(entries.get(key(kind, id)));
    }

    @Override
    public synchronized List<Entry> list(String kind, @Nullable String tenant) {
        return entries.values().stream()
                .filter(entry -> entry.kind().equals(kind))
                .filter(entry -> tenant == null || entry.tenant().equals(tenant))
                .toList();
    }

    @Override
    public synchronized Entry put(
            String kind, String tenant, String id, byte[] content, @Nullable Long expectedVersion) {
        Entry before = entries.get(key(kind, id));
        long version = before == null ? 0 : before.version();
        if (expectedVersion != null && expectedVersion != version) {
            throw new VersionConflict(kind);
        }
        Entry after = new Entry(kind, tenant, id, version + 1, content.clone());
        entries.put(key(kind, id), after);
        return after;
    }

    @Override
    public synchronized void remove(String kind, String id) {
        entries.remove(key(kind, id));
    }

    /** Everything that is stored, as text, to look for what must not be there. */
    public synchronized String dump() {
        StringBuilder all = new StringBuilder();
        entries.forEach((key, entry) -> all.append(key).append(new String(entry.content(), StandardCharsets.UTF_8)));
        return all.toString();
    }

    public synchronized void clear() {
        entries.clear();
    }

    private static String key(String kind, String id) {
        return kind + ' ' + id;
    }
}
