package io.dragoman.query.contact;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What nobody has seen yet, as lists of contacts need it; kept by another read model. */
public interface UnreadMessages {

    /** The group that keeps it: whoever reads it must wait for that one too. */
    String group();

    /** How many messages of contacts nobody has seen, by stored id; absent where none. */
    Map<String, Long> of(String tenant, Collection<String> contacts);

    /** The stored ids of all contacts of which something is unread. */
    Set<String> contacts(String tenant);
}
