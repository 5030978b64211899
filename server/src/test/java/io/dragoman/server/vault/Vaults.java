package io.dragoman.server.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What tests do with vaults. */
final class Vaults {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    static final MasterKey KEY = key(1);

    private Vaults() {}

    static MasterKey key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return MasterKey.ofBase64(Base64.getEncoder().encodeToString(bytes), "test");
    }

    static SqliteVault open(Path directory) {
        return SqliteVault.open(directory, KEY, NOON);
    }

    /** What is on disk now, as a crash would leave it. */
    static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
        return to;
    }

    /** Whether the vault's files hold these bytes anywhere, used or not. */
    static boolean onDisk(Path directory, String bytes) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(directory)) {
            all.append(text(Files.readAllBytes(file)));
        }
        return all.indexOf(bytes) >= 0;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(path -> path.getFileName().toString().startsWith(SqliteVault.FILE))
                    .toList();
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    static Connection connect(Path directory) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqliteVault.FILE));
    }

    /** The first column of the first row, as one character for each byte. */
    static String stored(Path directory, String query) throws SQLException {
        try (Connection connection = connect(directory);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return text(rows.getBytes(1));
        }
    }

    static long count(Path directory, String query) throws SQLException {
        try (Connection connection = connect(directory);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.getLong(1);
        }
    }
}
