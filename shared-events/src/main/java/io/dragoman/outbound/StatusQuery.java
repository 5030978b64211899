package io.dragoman.outbound;

import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import java.time.Instant;

/** What can be asked about delivery records. */
public sealed interface StatusQuery {

    Scope scope();

    /** All delivery records, newest first. Answered by a {@link Page} of {@link StatusView}. */
    record FindStatuses(Scope scope, PageRequest page) implements StatusQuery {}

    /**
     * Records whose message nobody knows, first reported before that time; newest first. Answered by a {@link Page} of
     * {@link StatusView}.
     */
    record FindOrphanStatuses(Scope scope, Instant reportedBefore, PageRequest page) implements StatusQuery {}
}
