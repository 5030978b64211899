package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;

/**
 * The server's storage, with indexes. By itself the server has only unique ones, and those only for questions that name nothing else;
 * everything else it answers by looking through the whole collection, and sorting what it finds. Its bulk writes end where MongoDB's
 * end, so that whatever runs on it has been tried with MongoDB's rules.
 */
final class ReadModelBackend extends H2Backend {

    private final ReadModelFile file;

    ReadModelBackend(Path path) {
        this(ReadModelFile.open(path));
    }

    private ReadModelBackend(ReadModelFile file) {
        super(file.store());
        this.file = file;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new ReadModelDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public void close() {
        file.noteEnd();
        super.close();
    }
}
