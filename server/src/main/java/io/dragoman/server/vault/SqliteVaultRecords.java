package io.dragoman.server.vault;

import io.dragoman.vault.VaultRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Records in the vault's file, and all of them in memory. Memory follows the file in the order of the writes. */
final class SqliteVaultRecords implements VaultRecords {

    private final VaultWriter writer;
    private final AesGcm sealing;
    private final Map<String, ConcurrentSkipListMap<String, Entry>> kinds = new ConcurrentSkipListMap<>();

    SqliteVaultRecords(VaultFile file, MasterKey key) {
        this.writer = file.writer();
        this.sealing = new AesGcm(key.derive("records"));
        file.<List<Entry>>read(connection -> RecordRows.all(connection, sealing))
                .forEach(this::remember);
    }

    @Override
    public Optional<Entry> find(String kind, String id) {
        return Optional.ofNullable(kind(kind).get(id)).map(SqliteVaultRecords::copy);
    }

    @Override
    public List<Entry> list(String kind, @Nullable String tenant) {
        return kind(kind).values().stream()
                .filter(entry -> tenant == null || tenant.equals(entry.tenant()))
                .map(SqliteVaultRecords::copy)
                .toList();
    }

    @Override
    public Entry put(String kind, String tenant, String id, byte[] content, @Nullable Long expectedVersion) {
        byte[] sealed = sealing.encrypt(RecordRows.context(kind, tenant, id), content);
        byte[] own = content.clone();
        return copy(writer.write(new VaultChange<>(
                connection -> {
                    long version = RecordRows.version(connection, kind, id);
                    if (expectedVersion != null && expectedVersion != version) {
                        throw new VersionConflict(kind);
                    }
                    Entry entry = new Entry(kind, tenant, id, version + 1, own);
                    RecordRows.write(connection, entry, sealed);
                    return entry;
                },
                this::remember,
                false)));
    }

    @Override
    public void remove(String kind, String id) {
        writer.write(new VaultChange<>(
                connection -> RecordRows.delete(connection, kind, id),
                gone -> kind(kind).remove(id),
                true));
    }

    private void remember(Entry entry) {
        kind(entry.kind()).put(entry.id(), entry);
    }

    private ConcurrentSkipListMap<String, Entry> kind(String kind) {
        return kinds.computeIfAbsent(kind, any -> new ConcurrentSkipListMap<>());
    }

    /** What a caller does to its bytes is not done to ours. */
    private static Entry copy(Entry entry) {
        return new Entry(
                entry.kind(),
                entry.tenant(),
                entry.id(),
                entry.version(),
                entry.content().clone());
    }
}
