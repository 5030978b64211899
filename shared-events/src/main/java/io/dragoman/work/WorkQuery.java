package io.dragoman.work;

import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import org.jspecify.annotations.Nullable;

/** What can be asked about work that waits. */
public sealed interface WorkQuery {

    Scope scope();

    /**
     * The commands that wait for their time, by process and by what they are about. Answered by a {@link Page} of {@link DueCommand}.
     *
     * @param process only this one's
     */
    record FindDueCommands(Scope scope, @Nullable String process, PageRequest page) implements WorkQuery {}
}
