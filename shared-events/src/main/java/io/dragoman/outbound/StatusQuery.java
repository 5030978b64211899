package io.dragoman.outbound;

import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;

/** What can be asked about delivery records. */
public sealed interface StatusQuery {

    Scope scope();

    /** All delivery records, newest first. Answered by a {@link Page} of {@link StatusView}. */
    record FindStatuses(Scope scope, PageRequest page) implements StatusQuery {}
}
