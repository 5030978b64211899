package io.dragoman.query.platform;

import java.util.List;

/** A read model could not be written; its batch of events will be tried again. Says codes only: messages may quote documents. */
public final class ProjectionWriteFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProjectionWriteFailed(String collection, List<Integer> codes) {
        super("writing %s failed with codes %s".formatted(collection, codes));
    }
}
