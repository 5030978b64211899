package io.dragoman.conversation;

import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;

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

    /** A conversation's messages, oldest first by effective time, then arrival. Answered by a {@link Page} of {@link MessageView}. */
    record FindMessages(Scope scope, ConversationId conversationId, boolean newestFirst, PageRequest page)
            implements ConversationQuery {

        /** The oldest first. */
        public FindMessages(Scope scope, ConversationId conversationId, PageRequest page) {
            this(scope, conversationId, false, page);
        }
    }
}
