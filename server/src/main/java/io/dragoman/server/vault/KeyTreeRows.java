package io.dragoman.server.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The statements that trees of keys are kept with, one row for each kept node. */
final class KeyTreeRows {

    private final AesGcm wrapping;

    KeyTreeRows(AesGcm wrapping) {
        this.wrapping = wrapping;
    }

    Optional<KeyTree> find(Connection connection, String day) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT path, wrapped FROM webhook_keys WHERE day = ?")) {
            statement.setString(1, day);
            Map<String, byte[]> nodes = new TreeMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    String path = rows.getString(1);
                    nodes.put(path, wrapping.decrypt(context(day, path), rows.getBytes(2)));
                }
            }
            return nodes.isEmpty() ? Optional.empty() : Optional.of(new KeyTree(nodes));
        }
    }

    /** The day's tree; made when there is none, so that two who want the day's first key at once get the same. */
    KeyTree findOrMake(Connection connection, String day) throws SQLException {
        Optional<KeyTree> found = find(connection, day);
        if (found.isPresent()) {
            return found.get();
        }
        Map<String, byte[]> root = Map.of("", AesGcm.newKey());
        keep(connection, day, root);
        return new KeyTree(root);
    }

    /** Destroys a leaf. A day without deliveries gets its tree as well: the destroyed key must not be made later. */
    KeyTree split(Connection connection, WebhookSubject delivery) throws SQLException {
        KeyTree tree = findOrMake(connection, delivery.day());
        Optional<String> cover = tree.cover(delivery.path());
        if (cover.isPresent()) {
            drop(connection, delivery.day(), cover.get());
            keep(connection, delivery.day(), tree.beside(delivery.path()));
        }
        return tree.without(delivery.path());
    }

    private void keep(Connection connection, String day, Map<String, byte[]> nodes) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO webhook_keys (day, path, wrapped) VALUES (?, ?, ?)")) {
            for (Map.Entry<String, byte[]> node : nodes.entrySet()) {
                statement.setString(1, day);
                statement.setString(2, node.getKey());
                statement.setBytes(3, wrapping.encrypt(context(day, node.getKey()), node.getValue()));
                statement.executeUpdate();
            }
        }
    }

    private static void drop(Connection connection, String day, String path) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM webhook_keys WHERE day = ? AND path = ?")) {
            statement.setString(1, day);
            statement.setString(2, path);
            statement.executeUpdate();
        }
    }

    private static String context(String day, String path) {
        return day + '/' + path;
    }
}
