package io.dragoman.providers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What providers send, as files. All values in them are invented. */
public final class Samples {

    private static final Path ROOT = Path.of("src/test/resources/samples");

    private Samples() {}

    /** The names of a folder's files that end so, relative to the folder, in order. */
    public static List<String> names(String folder, String ending) {
        Path start = ROOT.resolve(folder);
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .map(file -> start.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String contentType(String name) {
        return name.endsWith(".form") ? "application/x-www-form-urlencoded" : "application/json";
    }

    public static JsonNode json(String file) {
        return JsonMapper.shared().readTree(bytes(file));
    }
}
