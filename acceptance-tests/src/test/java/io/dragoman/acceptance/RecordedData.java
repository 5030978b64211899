package io.dragoman.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * The data folder of a release, with what its screens showed: {@code data/…} and {@code screens.json} in one archive. Read models are not
 * in it, for they are derived.
 */
final class RecordedData {

    private static final Path RECORDINGS = Path.of("src", "test", "resources", "recorded-data");
    private static final String SCREENS = "screens.json";

    private RecordedData() {}

    /** All recordings, oldest first by name. */
    static Stream<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(RECORDINGS)) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList().stream();
        }
    }

    /** Unpacks the data of a recording to {@code folder}, and returns its screens by path. */
    static Map<String, JsonNode> unpack(Path recording, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(recording);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
        Map<String, JsonNode> screens = new TreeMap<>();
        Json.read(Files.readAllBytes(folder.resolve(SCREENS)))
                .properties()
                .forEach(screen -> screens.put(screen.getKey(), screen.getValue()));
        return screens;
    }

    /** Packs a folder that no server has open; an earlier recording of that name is never replaced. */
    static Path pack(String name, Path data, Map<String, JsonNode> screens) throws IOException {
        Path recording = Files.createDirectories(RECORDINGS).resolve(name + ".zip");
        try (OutputStream file = Files.newOutputStream(recording, java.nio.file.StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(data)) {
            add(zip, SCREENS, Json.bytes(screens));
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!each.getFileName().toString().startsWith("read-models")) {
                    add(zip, "data/" + data.relativize(each), Files.readAllBytes(each));
                }
            }
        }
        return recording;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
