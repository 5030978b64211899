package io.dragoman.platform;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Work of a batch of events that must be finished before the batch counts as processed. A streaming processor stores its token while
 * it prepares the batch's commit, and it registers for that first: work done in {@code onPrepareCommit} would come after the token, and a
 * crash between the two would lose it. So the token store asks here before it stores.
 */
public final class BeforeToken {

    private static final String KEY = BeforeToken.class.getName();

    private BeforeToken() {}

    /** Adds work to the batch that is being processed; it runs once, in the order of addition, on the processor's thread. */
    public static void add(Runnable work) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        batch.<List<Runnable>>getOrComputeResource(KEY, key -> new ArrayList<>())
                .add(work);
    }

    /** Runs what was added, if anything; called by the token store. A failure fails the batch, which is then processed again. */
    public static void run() {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        List<Runnable> work = CurrentUnitOfWork.get().root().getResource(KEY);
        while (work != null && !work.isEmpty()) {
            work.remove(0).run();
        }
    }
}
