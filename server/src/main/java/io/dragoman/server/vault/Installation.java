package io.dragoman.server.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the vault knows of the installation itself: whether a master key is the right one, and the secret of its hashes. */
final class Installation {

    private static final String CHECK = "check";
    private static final String HASH_SECRET = "hash-secret";

    private final AesGcm sealing;

    private Installation(AesGcm sealing) {
        this.sealing = sealing;
    }

    /**
     * Opens the installation, or founds it, and gives the secret of its hashes.
     *
     * @throws VaultRefused when the master key is not the one that the vault was founded with
     */
    static byte[] open(VaultFile file, MasterKey key) {
        Installation installation = new Installation(new AesGcm(key.derive("installation")));
        return file.writer().write(VaultChange.of(installation::secret));
    }

    private byte[] secret(Connection connection) throws SQLException {
        byte[] check = read(connection, CHECK);
        if (check == null) {
            found(connection);
        } else {
            verify(check);
        }
        byte[] sealed = read(connection, HASH_SECRET);
        if (sealed == null) {
            throw new VaultRefused("The vault is damaged: it has lost its hash secret. Restore a copy.");
        }
        return sealing.decrypt(HASH_SECRET, sealed);
    }

    private void verify(byte[] check) {
        try {
            sealing.decrypt(CHECK, check);
        } catch (AesGcm.Mismatch e) {
            throw new VaultRefused(
                    "The master key is not the one that this vault was made with. Restore %s or set %s to the right key."
                            .formatted(MasterKey.FILE, MasterKey.VARIABLE),
                    e);
        }
    }

    private void found(Connection connection) throws SQLException {
        if (isInUse(connection)) {
            throw new VaultRefused("The vault is damaged: it holds keys, but nothing to check the master key by.");
        }
        write(connection, CHECK, sealing.encrypt(CHECK, new byte[0]));
        write(connection, HASH_SECRET, sealing.encrypt(HASH_SECRET, AesGcm.newKey()));
    }

    private static boolean isInUse(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM keys)"
                        + " OR EXISTS (SELECT 1 FROM webhook_keys) OR EXISTS (SELECT 1 FROM records)")) {
            return rows.getBoolean(1);
        }
    }

    private static byte @Nullable [] read(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT value FROM installation WHERE name = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    private static void write(Connection connection, String name, byte[] value) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO installation (name, value) VALUES (?, ?)")) {
            statement.setString(1, name);
            statement.setBytes(2, value);
            statement.executeUpdate();
        }
    }
}
