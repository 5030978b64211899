package io.dragoman.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** A {@link ReopeningServer} from the outside. */
final class WarmProcess implements AutoCloseable {

    private final int port;
    private final Process process;
    private final Writer folders;
    private final BufferedReader output;

    WarmProcess(Path anywhere) throws IOException {
        Launch launch = Launch.of(ReopeningServer.class, anywhere);
        port = launch.port();
        process = launch.builder().start();
        folders = process.outputWriter(UTF_8);
        output = process.inputReader(UTF_8);
    }

    int port() {
        return port;
    }

    Api api() {
        return new Api(port);
    }

    /** Closes the folder before and opens this one. */
    void open(Path data) throws IOException {
        folders.write(data + "\n");
        folders.flush();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !ReopeningServer.OPENED.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the server ended:\n" + said);
            }
            said.append(line).append('\n');
        }
    }

    /** The process ends with its input. */
    @Override
    public void close() throws IOException {
        folders.close();
        ServerProcess.awaitEnd(process);
    }
}
