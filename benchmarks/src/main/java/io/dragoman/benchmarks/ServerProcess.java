package io.dragoman.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server as a process of its own. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path output;
    private final Duration startedIn;

    private ServerProcess(Launch launch) throws IOException {
        port = launch.port();
        output = launch.data().resolveSibling(launch.data().getFileName() + ".output");
        long begin = System.nanoTime();
        process = launch.builder().redirectOutput(output.toFile()).start();
        // So that no server stays behind when the benchmark is stopped.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitFirstAnswer(begin);
        startedIn = Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts the server as it is shipped. */
    static ServerProcess start(Path data) throws IOException {
        return start(Launch.shipped(data));
    }

    /** Starts it, and returns when it answers. */
    static ServerProcess start(Launch launch) throws IOException {
        return new ServerProcess(launch);
    }

    private void awaitFirstAnswer(long begin) throws IOException {
        Api api = api();
        while (!api.isUp()) {
            if (!process.isAlive() || System.nanoTime() - begin > START.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start: " + complaint());
            }
        }
    }

    /** The line it ended with, or nothing that is known. */
    private String complaint() throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.filter(line -> line.contains("ERROR") || line.startsWith("Caused by:"))
                    .reduce((earlier, later) -> later)
                    .orElse("it says nothing about why");
        }
    }

    Api api() {
        return new Api(port);
    }

    int port() {
        return port;
    }

    /** From the start of the process to its first answer. */
    Duration startedIn() {
        return startedIn;
    }

    /** What of the process is in memory right now, in megabytes. Linux only. */
    int residentMegabytes() throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            String line =
                    status.filter(text -> text.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
        }
    }

    /** Asks it to end as an operator would, and waits. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd(process);
    }

    /** Waits for its end, and makes it end when that takes too long. */
    static void awaitEnd(Process process) {
        process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
        process.destroyForcibly().onExit().join();
    }
}
