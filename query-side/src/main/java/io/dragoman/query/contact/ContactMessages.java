package io.dragoman.query.contact;

import io.dragoman.contact.ContactView.Reach;
import io.dragoman.conversation.MessageKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lists of contacts show of messages: the newest words, whether more can be written, and what nobody has seen yet. Another read model keeps it. */
public interface ContactMessages {

    /** The group that keeps it: whoever reads it must wait for that one too. */
    String group();

    /** How many messages of contacts nobody has seen, by stored id; absent where none. */
    Map<String, Long> of(String tenant, Collection<String> contacts);

    /** The stored ids of all contacts of which something is unread. */
    Set<String> contacts(String tenant);

    /**
     * What was said last in each group of contacts that are shown as one, by the group's first; absent where nothing was.
     *
     * @param groups stored ids; the first of each is the one that is shown
     */
    Map<String, Latest> latest(String tenant, Collection<? extends Collection<String>> groups);

    /**
     * What a list shows of a message.
     *
     * @param words the beginning of what it says
     */
    record Preview(MessageKind kind, @Nullable String words) {}

    /** What was said last, and whether there can be an answer. */
    record Latest(@Nullable Preview newest, Reach reach) {

        static final Latest NONE = new Latest(null, Reach.NONE);
    }
}
