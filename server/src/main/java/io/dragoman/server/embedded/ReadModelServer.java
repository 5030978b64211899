package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MongoDB's protocol within this process, on a port of the loopback interface, over one file. After a crash the file returns to a
 * moment about a second earlier; without it everything in it is derived again from the history. So nothing else may be kept here.
 */
public final class ReadModelServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelServer.class);

    /** Another name for another format: read models in the old one are then derived anew. */
    private static final String FILE = "read-models.2.db";

    private static final String BEFORE = "read-models.db";

    private final MongoServer server;

    public ReadModelServer(Path directory) {
        this.server = new MongoServer(open(directory.resolve(FILE)));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static H2Backend open(Path file) {
        forget(file.resolveSibling(BEFORE));
        try {
            return new ReadModelBackend(file.toString());
        } catch (MVStoreException broken) {
            LOG.warn("{} cannot be read and is put aside; read models are derived anew from the history", file);
            putAside(file);
            return new ReadModelBackend(file.toString());
        }
    }

    private static void forget(Path before) {
        try {
            Files.deleteIfExists(before);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the read models of an earlier version cannot be deleted", e);
        }
    }

    private static void putAside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the broken read models cannot be put aside", e);
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
