package io.dragoman.server.axon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every event handler of this process, by the group it is processed in. */
public record ProcessingGroups(Map<String, List<Object>> handlers) {

    /** The groups whose positions tell how far this process is. */
    public Set<String> names() {
        return handlers.keySet();
    }
}
