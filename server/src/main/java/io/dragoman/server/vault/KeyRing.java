package io.dragoman.server.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dragoman.platform.KeysUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One random key for each subject. */
final class KeyRing implements SubjectKeys {

    private static final int REMEMBERED = 100_000;
    /** Loading one key must not hold up the loading of others. */
    private static final int ROOM = 1 << 14;

    private final VaultFile file;
    private final AesGcm wrapping;
    private final Clock clock;
    private final Cache<String, Slot> keys =
            Caffeine.newBuilder().initialCapacity(ROOM).maximumSize(REMEMBERED).build();

    KeyRing(VaultFile file, MasterKey key, Clock clock) {
        this.file = file;
        this.wrapping = new AesGcm(key.derive("keys"));
        this.clock = clock;
    }

    @Override
    public Optional<AesGcm> forWriting(String subject) {
        return keys.get(subject, this::findOrMake).content();
    }

    @Override
    public Optional<AesGcm> forReading(String subject) {
        return keys.get(subject, this::mustFind).content();
    }

    @Override
    public void destroy(String subject) {
        try {
            file.writer().write(VaultChange.erasing(connection -> bury(connection, subject)));
            keys.put(subject, new Slot(null));
        } catch (KeysUnavailable e) {
            keys.asMap().remove(subject); // it may be gone from the file or not
            throw e;
        }
    }

    private Slot mustFind(String subject) {
        return file.read(connection -> find(connection, subject))
                .orElseThrow(() -> new KeysUnavailable("the vault never had a key of " + subject));
    }

    private Slot findOrMake(String subject) {
        return file.read(connection -> find(connection, subject)).orElseGet(() -> {
            byte[] wrapped = wrapping.encrypt(subject, AesGcm.newKey());
            return file.writer().write(VaultChange.of(connection -> make(connection, subject, wrapped)));
        });
    }

    private Slot make(Connection connection, String subject, byte[] wrapped) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO keys (subject, wrapped, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            statement.setString(1, subject);
            statement.setBytes(2, wrapped);
            statement.setLong(3, clock.millis());
            statement.executeUpdate();
        }
        return find(connection, subject).orElseThrow();
    }

    private int bury(Connection connection, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO keys (subject, since) VALUES (?, ?)"
                + " ON CONFLICT DO UPDATE SET wrapped = NULL, since = excluded.since WHERE wrapped IS NOT NULL")) {
            statement.setString(1, subject);
            statement.setLong(2, clock.millis());
            return statement.executeUpdate();
        }
    }

    private Optional<Slot> find(Connection connection, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT wrapped FROM keys WHERE subject = ?")) {
            statement.setString(1, subject);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(unwrap(subject, rows.getBytes(1))) : Optional.empty();
            }
        }
    }

    private Slot unwrap(String subject, byte @Nullable [] wrapped) {
        return new Slot(wrapped == null ? null : new AesGcm(wrapping.decrypt(subject, wrapped)));
    }

    /** A subject's place on the ring, which stays when its key is destroyed. */
    private record Slot(@Nullable AesGcm key) {

        Optional<AesGcm> content() {
            return Optional.ofNullable(key);
        }
    }
}
