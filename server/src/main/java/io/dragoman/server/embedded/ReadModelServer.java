package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * MongoDB's protocol within this process, on a port of the loopback interface, over one file. After a crash the file returns to a
 * moment about a second earlier; without it everything in it is derived again from the history. So nothing else may be kept here.
 */
public final class ReadModelServer implements AutoCloseable {

    private static final String FILE = "read-models.2.db";

    private static final String BEFORE = "read-models.db";

    private final MongoServer server;

    public ReadModelServer(Path directory) {
        this.server = new MongoServer(open(directory.resolve(FILE)));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static ReadModelBackend open(Path file) {
        forget(file.resolveSibling(BEFORE));
        return new ReadModelBackend(file);
    }

    private static void forget(Path before) {
        try {
            Files.deleteIfExists(before);
        } catch (IOException e) {
            throw new UncheckedIOException("the read models of an earlier version cannot be deleted", e);
        }
    }

    /** Where the driver finds it. */
    public String connectionString() {
        return server.getConnectionString();
    }

    /** Writes what is in memory, and ends. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
