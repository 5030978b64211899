package io.dragoman.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked about conversations. */
public sealed interface ConversationQuery {

    Scope scope();

    /** Conversations, newest inbound first. Answered by a {@link Page} of {@link ConversationView}. */
    record FindConversations(Scope scope, ConversationFilter filter, PageRequest page) implements ConversationQuery {

        /** All conversations. */
        public FindConversations(Scope scope, PageRequest page) {
            this(scope, ConversationFilter.NONE, page);
        }
    }

    /** One conversation. Answered by an {@link Answer} of {@link ConversationView}; item {@code null} when there is none. */
    record GetConversation(Scope scope, ConversationId conversationId) implements ConversationQuery {}

    /** How much there is of everything. Answered by an {@link Answer} of {@link MessageStats}. */
    record GetStats(Scope scope) implements ConversationQuery {}

    /** One message. Answered by an {@link Answer} of {@link MessageView}; item {@code null} when there is none. */
    record GetMessage(Scope scope, MessageId messageId) implements ConversationQuery {}

    /** Messages of all conversations, of all channels. Answered by a {@link Page} of {@link MessageView}. */
    record ListMessages(Scope scope, MessageFilter filter, boolean newestFirst, PageRequest page)
            implements ConversationQuery {

        /** The newest first. */
        public ListMessages(Scope scope, MessageFilter filter, PageRequest page) {
            this(scope, filter, true, page);
        }
    }

    /**
     * The same, newest first, without messages that only change another one that is known: what they did stands on that one. A page may be
     * short and still have a next one. Answered by a {@link Page} of {@link MessageView}.
     *
     * @param contacts whose they are, with all that is merged with them; everybody's where none is named
     * @param from not before
     * @param until before
     */
    record ListStandingMessages(
            Scope scope,
            Set<ContactId> contacts,
            @Nullable Instant from,
            @Nullable Instant until,
            PageRequest page) implements ConversationQuery {}

    /** A conversation's messages, oldest first by effective time, then arrival. Answered by a {@link Page} of {@link MessageView}. */
    record FindMessages(Scope scope, ConversationId conversationId, boolean newestFirst, PageRequest page)
            implements ConversationQuery {

        /** The oldest first. */
        public FindMessages(Scope scope, ConversationId conversationId, PageRequest page) {
            this(scope, conversationId, false, page);
        }
    }
}
