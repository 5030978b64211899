package io.dragoman.query.contact;

import io.dragoman.conversation.MessageKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lists of contacts show of messages: the newest words, and what nobody has seen yet. Another read model keeps it. */
public interface ContactMessages {

    /** The group that keeps it: whoever reads it must wait for that one too. */
    String group();

    /** How many messages of contacts nobody has seen, by stored id; absent where none. */
    Map<String, Long> of(String tenant, Collection<String> contacts);

    /** The stored ids of all contacts of which something is unread. */
    Set<String> contacts(String tenant);

    /**
     * The newest message of each group of contacts that are shown as one, by the group's first; absent where there is none.
     *
     * @param groups stored ids; the first of each is the one that is shown
     */
    Map<String, Preview> newest(String tenant, Collection<? extends Collection<String>> groups);

    /**
     * What a list shows of a message.
     *
     * @param words the beginning of what it says
     */
    record Preview(MessageKind kind, @Nullable String words) {}
}
