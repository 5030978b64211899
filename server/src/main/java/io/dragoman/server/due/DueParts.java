package io.dragoman.server.due;

import com.mongodb.client.MongoDatabase;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.PersonalDataCipher;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.saga.platform.DueProcess;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Puts due commands together.
 *
 * @param writes for the processes that schedule
 */
public record DueParts(DueCollection collection, DueCodec codec, DueWrites writes) {

    public static DueParts create(MongoDatabase database, PersonalDataCipher cipher) {
        DueCollection collection = new DueCollection(database);
        DueCodec codec = new DueCodec(cipher);
        return new DueParts(collection, codec, new DueWrites(collection, codec));
    }

    /** Who sends what they scheduled; nothing is sent before it is started. */
    public DueRunner runner(
            List<DueProcess> processes, HistoryPosition history, ProjectionPositions positions, Clock clock) {
        DueMoments moments = new DueMoments(history, positions::position, clock);
        DueRunner runner = new DueRunner(collection, moments, clock, codec, processes, DueParts::threads);
        positions.whenReached(runner::moved);
        return runner;
    }

    /** Who tells what they scheduled. */
    public DueQueries queries(List<DueProcess> processes, ProjectionPositions positions) {
        return new DueQueries(collection, processes, positions);
    }

    /** As many as a process asks for; they end when they are not needed. */
    private static ExecutorService threads(String process) {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "due-" + process);
            thread.setDaemon(true);
            return thread;
        });
    }
}
