package io.dragoman.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running server, as a process of its own. */
final class Server implements AutoCloseable {

    /** The token of the first admin. */
    static final String TOKEN = "acceptance-token-of-the-first-admin";

    /** Where the clock stands, see {@link #standStill}. */
    static final String NOW = "2030-01-01T12:00:00Z";

    /** 2030-01-01T00:00:00Z as providers write it. */
    static final long MIDNIGHT = 1893456000;

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(40);

    private final Launch launch;
    private final Path output;
    private final int port;
    private Process process;

    private Server(Launch launch) {
        this.launch = launch;
        this.output = launch.data().resolveSibling(launch.data().getFileName() + ".output");
        this.port = Launch.freePort();
        this.process = begin();
    }

    /** Starts, and returns when it is up. */
    static Server start(Launch launch) {
        return new Server(launch);
    }

    /** Starts it again on the same data and address, after {@link #stop} or {@link #kill}. */
    void startAgain() {
        process = begin();
    }

    /** Sets the clock to noon of 2030-01-01, where it stands. After a start it runs and shows the true time. */
    void standStill() {
        anonymous().put("/test/clock", Json.object("now", NOW)).is(200);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The first admin. */
    Api api() {
        return Api.with(base(), TOKEN);
    }

    Api anonymous() {
        return Api.anonymous(base());
    }

    Path data() {
        return launch.data();
    }

    /** How it was started. */
    Launch launch() {
        return launch;
    }

    /** Deletes what is derived from the history; the server must not run. */
    List<Path> forgetReadModels() {
        try (Stream<Path> files = Files.list(data())) {
            List<Path> readModels = files.filter(
                            file -> file.getFileName().toString().startsWith("read-models"))
                    .toList();
            for (Path file : readModels) {
                Files.delete(file);
            }
            return readModels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the clock on. */
    void advance(Duration by) {
        anonymous().put("/test/clock", Json.object("advance", by.toString())).is(200);
    }

    long pid() {
        return process.pid();
    }

    /** Everything it has said, in all its starts. */
    String output() {
        try {
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it the hard way: it cannot do anything about it. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, and waits until it has. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process begin() {
        Process started = launch.run(port, output);
        long deadline = System.nanoTime() + START.toNanos();
        try {
            while (!isUp()) {
                if (started.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new AssertionError("The server ended instead of starting:\n" + output());
                }
                if (System.nanoTime() > deadline) {
                    started.destroyForcibly();
                    throw new AssertionError("The server was not up within " + START + ":\n" + output());
                }
            }
        } catch (InterruptedException e) {
            started.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return started;
    }

    private boolean isUp() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(base().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return Api.CLIENT.send(health, BodyHandlers.ofString()).body().contains("\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The server did not end within " + STOP + ":\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
