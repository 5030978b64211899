package io.dragoman.platform;

import java.util.List;
import java.util.function.Consumer;

/** Changes of read models, as they become readable. */
public interface ChangeFeed {

    /**
     * Joins the feed.
     *
     * @param after the position of the last change the reader knows; negative for "from now on"
     * @param listener called for each change of the tenant from now on, in order of position; must not block
     */
    Subscription join(String tenant, long after, Consumer<Change> listener);

    /**
     * A place in the feed.
     */
    interface Subscription extends AutoCloseable {

        /** True when changes after the asked position are no longer remembered: the reader must read its screens anew. */
        boolean gap();

        /** The remembered changes after the asked position, oldest first. None of them is given to the listener again. */
        List<Change> missed();

        @Override
        void close();
    }
}
