package io.dragoman.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The packaged server, laid out by its own {@code extract} with an archive of its classes beside it. It is the same code and starts in
 * about half the time, and tests start it some eighty times. Made once per jar and Java version.
 */
final class StartImage {

    static final Path JAR = Path.of(Objects.requireNonNull(
            System.getProperty("dragoman.jar"), "the system property dragoman.jar names the packaged server"));

    /** An archive fits the collector it was made with. */
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC");

    private static final Path FOLDER =
            JAR.resolveSibling("start-image-" + Runtime.version().feature());
    private static final Path IMAGE = FOLDER.resolve(JAR.getFileName());
    private static final Path CLASSES = FOLDER.resolve("classes.jsa");
    private static final Path MADE_OF = FOLDER.resolve("made-of");

    private StartImage() {}

    /** The start of a command that begins a server; what the Java machine is told goes between it and {@code jar}. */
    static List<String> java() {
        return JAVA;
    }

    /** The end of that command. */
    static synchronized List<String> jar() {
        try {
            String present = sum(JAR) + " " + Runtime.version();
            if (!Files.exists(MADE_OF) || !Files.readString(MADE_OF).equals(present)) {
                make();
                Files.writeString(MADE_OF, present);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:SharedArchiveFile=" + CLASSES, "-jar", IMAGE.toString());
    }

    private static void make() throws IOException {
        Folders.delete(FOLDER);
        run(Map.of(), "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", FOLDER.toString());
        Path data = Files.createTempDirectory("start-image");
        run(
                Map.of("DRAGOMAN_DATA_DIR", data.toString(), "SERVER_PORT", "0", "SPRING_PROFILES_ACTIVE", "test"),
                "-XX:ArchiveClassesAtExit=" + CLASSES,
                "-Djava.io.tmpdir=" + data,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                IMAGE.toString());
        Folders.delete(data);
    }

    private static void run(Map<String, String> settings, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(JAVA.stream(), Stream.of(arguments)).toList());
        Launch.forgetOurs(builder.environment());
        builder.environment().putAll(settings);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError("The server could not be laid out:\n" + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String sum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream bytes = new CheckedInputStream(Files.newInputStream(file), sum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(sum.getValue());
    }
}
