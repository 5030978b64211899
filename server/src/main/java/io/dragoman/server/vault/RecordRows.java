package io.dragoman.server.vault;

import io.dragoman.vault.VaultRecords.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements that records are kept with. */
final class RecordRows {

    private RecordRows() {}

    /** What a record's cipher text holds for: it cannot be passed off as another one. */
    static String context(String kind, String tenant, String id) {
        return kind.length() + ":" + kind + tenant.length() + ":" + tenant + id;
    }

    static List<Entry> all(Connection connection, AesGcm sealing) throws SQLException {
        List<Entry> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT kind, tenant, id, version, content FROM records")) {
            while (rows.next()) {
                String kind = rows.getString(1);
                String tenant = rows.getString(2);
                String id = rows.getString(3);
                byte[] content = sealing.decrypt(context(kind, tenant, id), rows.getBytes(5));
                all.add(new Entry(kind, tenant, id, rows.getLong(4), content));
            }
        }
        return all;
    }

    /** The stored version; 0 when there is no such record. */
    static long version(Connection connection, String kind, String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT version FROM records WHERE kind = ? AND id = ?")) {
            statement.setString(1, kind);
            statement.setString(2, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    static void write(Connection connection, Entry entry, byte[] sealed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT OR REPLACE INTO records (kind, id, tenant, version, content) VALUES (?, ?, ?, ?, ?)")) {
            statement.setString(1, entry.kind());
            statement.setString(2, entry.id());
            statement.setString(3, entry.tenant());
            statement.setLong(4, entry.version());
            statement.setBytes(5, sealed);
            statement.executeUpdate();
        }
    }

    /** Returns how many there were: one or none. */
    static int delete(Connection connection, String kind, String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM records WHERE kind = ? AND id = ?")) {
            statement.setString(1, kind);
            statement.setString(2, id);
            return statement.executeUpdate();
        }
    }
}
