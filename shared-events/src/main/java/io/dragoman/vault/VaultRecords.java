package io.dragoman.vault;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Small durable records that must not be part of the history: credentials, users, tokens, sessions, tenants. Contents are encrypted at rest. A write
 * is on disk before it returns; reads are answered from memory.
 */
public interface VaultRecords {

    /** Removes nothing and never expires by itself. */
    Optional<Entry> find(String kind, String id);

    /** All records of a kind, by id; only those of {@code tenant} where one is given. */
    List<Entry> list(String kind, @Nullable String tenant);

    /**
     * Writes a record.
     *
     * @param expectedVersion 0 to create, the version that was read to replace, {@code null} to write whatever is there
     * @throws VersionConflict when the record's version is another one
     * @throws io.dragoman.platform.KeysUnavailable when the vault cannot be written
     */
    Entry put(String kind, String tenant, String id, byte[] content, @Nullable Long expectedVersion);

    /** Removes a record so that its content cannot be read from disk any more; silent when there is none. */
    void remove(String kind, String id);

    /** A record; {@code version} counts from 1. */
    @SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
    record Entry(String kind, String tenant, String id, long version, byte[] content) {}

    /** Somebody else wrote the record in between. */
    final class VersionConflict extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public VersionConflict(String kind) {
            super("another version of this " + kind + " is stored");
        }
    }
}
