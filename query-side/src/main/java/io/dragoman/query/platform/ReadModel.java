package io.dragoman.query.platform;

import java.util.List;

/** One read model: what writes it and what answers from it. */
public interface ReadModel {

    /** The processing group that its event handlers belong to. */
    String group();

    /** Where it is kept; emptied when its group is reset. */
    List<StoredCollection> collections();

    /** Axon's event handlers. */
    List<Object> eventHandlers();

    /** Axon's query handlers. */
    List<Object> queryHandlers();
}
