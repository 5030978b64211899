package io.dragoman.server.history;

import java.nio.file.Path;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The embedded history: opens the file, owns the writer thread, offers Axon's engine. */
public final class SqliteHistory implements AutoCloseable {

    private final HistoryFile file;
    private final GroupCommit commits;
    private final SqliteEventStorageEngine engine;

    /**
     * Opens the history in {@code directory}, making it where there is none.
     *
     * @throws io.dragoman.server.platform.StartRefused when a newer version of Dragoman wrote it, or it cannot be opened
     */
    public SqliteHistory(Path directory, Serializer serializer, EventUpcaster upcasters) {
        this.file = new HistoryFile(directory.resolve("history.db"));
        this.commits = new GroupCommit(file.writer());
        this.engine = new SqliteEventStorageEngine(file, new EventWriter(file, commits), serializer, upcasters);
    }

    public SqliteEventStorageEngine engine() {
        return engine;
    }

    /** Waits for what was accepted to be on disk, then closes the file. */
    @Override
    public void close() {
        commits.close();
        file.close();
    }
}
