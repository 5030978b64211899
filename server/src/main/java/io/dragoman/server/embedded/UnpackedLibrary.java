package io.dragoman.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where SQLite's driver unpacks its library to. It takes the file away when the process ends, which one that is killed cannot do; in the
 * system's folder for temporary files a copy would stay of each. So it is a folder of the data, emptied by whoever has them next.
 */
public final class UnpackedLibrary {

    /** Where somebody has chosen a folder with it, that one is used. */
    private static final String CHOSEN = "org.sqlite.tmpdir";

    private UnpackedLibrary() {}

    /** Empties the folder and has the library unpacked there; to be called before a database is opened. */
    public static void into(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Path left : list(folder)) {
                Files.delete(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (System.getProperty(CHOSEN) == null) {
            System.setProperty(CHOSEN, folder.toString());
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
