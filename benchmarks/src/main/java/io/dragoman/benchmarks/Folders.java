package io.dragoman.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Data folders that live as long as the run, on a real disk: in memory an fsync would cost nothing. */
final class Folders implements AutoCloseable {

    private final Path root;

    private Folders(Path root) {
        this.root = root;
    }

    static Folders open() throws IOException {
        Path parent = Path.of(System.getProperty("benchmarks.data", "benchmarks/target/data"));
        Files.createDirectories(parent);
        return new Folders(Files.createTempDirectory(parent.toAbsolutePath(), "run-"));
    }

    /** A path that nothing lies at yet. */
    Path fresh(String name) {
        return root.resolve(name);
    }

    /** The file system's type. */
    String kind() throws IOException {
        return Files.getFileStore(root).type();
    }

    /** Copies the data of a server that is not running. */
    Path copy(Path data, String name) throws IOException {
        Path target = fresh(name);
        for (Path from : tree(data)) {
            Files.copy(from, target.resolve(data.relativize(from).toString()));
        }
        return target;
    }

    void delete(Path data) throws IOException {
        List<Path> deepestFirst =
                tree(data).stream().sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private static List<Path> tree(Path data) throws IOException {
        try (Stream<Path> paths = Files.walk(data)) {
            return paths.toList();
        }
    }

    @Override
    public void close() throws IOException {
        delete(root);
    }
}
