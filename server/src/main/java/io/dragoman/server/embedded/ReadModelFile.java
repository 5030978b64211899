package io.dragoman.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the read models. It knows which form it is written in, and whether it was closed: a crash can come between the change of a
 * document and that of an index, so after one the indexes are made anew.
 */
final class ReadModelFile {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelFile.class);

    /** Raise it whenever documents or indexes are stored in another way; read models are derived anew then. */
    private static final String FORM = "3";

    private static final int CACHE_MEGABYTES = 64;
    private static final String NOTES = "notes";
    private static final String END = "end";

    private final MVStore store;
    private final Map<String, String> notes;

    private ReadModelFile(MVStore store) {
        this.store = store;
        this.notes = store.openMap(NOTES);
    }

    /** Opens the file, making it where there is none that can be read. */
    static ReadModelFile open(Path path) {
        ReadModelFile file = new ReadModelFile(read(path));
        if (file.isOfAnotherForm()) {
            LOG.info("Read models in {} have an older form and are derived anew from the history", path);
            file.store.closeImmediately();
            delete(path);
            file = new ReadModelFile(store(path));
        }
        file.noteBeginning();
        return file;
    }

    private static MVStore read(Path path) {
        try {
            return store(path);
        } catch (MVStoreException broken) {
            LOG.warn("{} cannot be read and is put aside; read models are derived anew from the history", path);
            putAside(path);
            return store(path);
        }
    }

    private static MVStore store(Path path) {
        return new MVStore.Builder()
                .fileName(path.toString())
                .cacheSize(CACHE_MEGABYTES)
                .open();
    }

    private boolean isOfAnotherForm() {
        boolean used = store.getMapNames().stream().anyMatch(name -> !name.equals(NOTES));
        return used && !FORM.equals(notes.get("form"));
    }

    private void noteBeginning() {
        if (!"closed".equals(notes.get(END))) {
            ReadModelDatabase.forgetIndexes(store);
        }
        notes.put("form", FORM);
        notes.remove(END);
        store.commit();
    }

    /** Call it when nothing writes any more, before the store is closed. */
    void noteEnd() {
        if (!store.isClosed()) {
            notes.put(END, "closed");
        }
    }

    MVStore store() {
        return store;
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the read models of an older form cannot be deleted", e);
        }
    }

    private static void putAside(Path path) {
        try {
            Files.move(path, path.resolveSibling(path.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the broken read models cannot be put aside", e);
        }
    }
}
