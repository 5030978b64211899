package io.dragoman.server.vault;

import io.dragoman.platform.KeyedHash;
import io.dragoman.platform.PersonalDataCipher;
import io.dragoman.platform.StoredId;
import io.dragoman.platform.SubjectErased;
import io.dragoman.vault.KeyDestruction;
import io.dragoman.vault.VaultRecords;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vault of one machine, in one file. A key is on disk before it is first used, and gone from disk when its destruction
 * returns; a destroyed key is never made again. When the file cannot be reached, whatever needs it fails with
 * {@link io.dragoman.platform.KeysUnavailable}.
 */
public final class SqliteVault implements PersonalDataCipher, KeyedHash, KeyDestruction, VaultRecords, AutoCloseable {

    /** The vault's file in the data directory. */
    public static final String FILE = "vault.db";

    private final VaultFile file;
    private final KeyedHash hash;
    private final SubjectKeys webhooks;
    private final SubjectKeys others;
    private final VaultRecords records;

    private SqliteVault(VaultFile file, MasterKey key, Clock clock) {
        this.file = file;
        this.hash = new HashSecret(Installation.open(file, key));
        this.webhooks = new WebhookKeyTree(file, key);
        this.others = new KeyRing(file, key, clock);
        this.records = new SqliteVaultRecords(file, key);
    }

    /**
     * Opens the vault in {@code dataDir}, or makes one.
     *
     * @throws VaultRefused when the key is the wrong one, or the vault is damaged or of a newer program
     */
    public static SqliteVault open(Path dataDir, MasterKey key, Clock clock) {
        VaultFile file = VaultFile.open(dataDir.resolve(FILE));
        try {
            return new SqliteVault(file, key, clock);
        } catch (RuntimeException e) {
            file.close();
            throw e instanceof AesGcm.Mismatch ? new VaultRefused("The vault is damaged: " + e.getMessage(), e) : e;
        }
    }

    @Override
    public byte[] encrypt(String subject, byte[] plain) {
        return keysOf(subject)
                .forWriting(subject)
                .orElseThrow(() -> new SubjectErased(subject))
                .encrypt(subject, plain);
    }

    @Override
    public byte @Nullable [] decrypt(String subject, byte[] cipherText) {
        return keysOf(subject)
                .forReading(subject)
                .map(key -> key.decrypt(subject, cipherText))
                .orElse(null);
    }

    @Override
    public void destroy(StoredId subject) {
        keysOf(subject.value()).destroy(subject.value());
    }

    @Override
    public String of(String tenant, String... parts) {
        return hash.of(tenant, parts);
    }

    @Override
    public Optional<Entry> find(String kind, String id) {
        return records.find(kind, id);
    }

    @Override
    public List<Entry> list(String kind, @Nullable String tenant) {
        return records.list(kind, tenant);
    }

    @Override
    public Entry put(String kind, String tenant, String id, byte[] content, @Nullable Long expectedVersion) {
        return records.put(kind, tenant, id, content, expectedVersion);
    }

    @Override
    public void remove(String kind, String id) {
        records.remove(kind, id);
    }

    /** Every write that was accepted is on disk when this returns. */
    @Override
    public void close() {
        file.close();
    }

    private SubjectKeys keysOf(String subject) {
        return WebhookSubject.matches(subject) ? webhooks : others;
    }
}
