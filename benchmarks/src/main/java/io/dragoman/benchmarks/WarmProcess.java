package io.dragoman.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/** A {@link ReopeningServer} from the outside. */
final class WarmProcess implements AutoCloseable {

    private static final String ENDED = "the output ended";

    private final int port;
    private final Process process;
    private final Writer folders;

    /** What it says, taken from it at once: a process whose output nobody reads stands still. */
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    WarmProcess(Path anywhere) throws IOException {
        Launch launch = Launch.of(ReopeningServer.class, anywhere);
        port = launch.port();
        process = launch.builder().start();
        folders = process.outputWriter(UTF_8);
        Thread listening = new Thread(this::listen, "output");
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        try (Stream<String> lines = process.inputReader(UTF_8).lines()) {
            lines.forEach(said::add);
        } finally {
            said.add(ENDED);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    Api api() {
        return new Api(port);
    }

    /** Closes the folder before and opens this one. */
    void open(Path data) throws IOException, InterruptedException {
        folders.write(data + "\n");
        folders.flush();
        List<String> lines = new ArrayList<>();
        for (String line = said.take(); !ReopeningServer.OPENED.equals(line); line = said.take()) {
            if (ENDED.equals(line)) {
                throw new IllegalStateException("the server ended:\n" + String.join("\n", lines));
            }
            lines.add(line);
        }
    }

    /** The process ends with its input. */
    @Override
    public void close() throws IOException {
        folders.close();
        ServerProcess.awaitEnd(process);
    }
}
