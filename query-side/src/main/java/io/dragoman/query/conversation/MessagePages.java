package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import io.dragoman.conversation.ConversationQuery.FindMessages;
import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.ConversationQuery.ListStandingMessages;
import io.dragoman.conversation.MessageFilter;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageView;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.Where;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Messages page by page, those of one conversation or inquiry oldest first. */
public final class MessagePages {

    private final Listing oldestFirst;
    private final Listing newestFirst;
    private final StandingMessages standing;
    private final MessageRows rows;

    MessagePages(MongoCollection<Document> messages, MessageRows rows) {
        this.oldestFirst = Listing.ascending(messages, "messages", "order");
        this.newestFirst = Listing.descending(messages, "messages-newest", "order");
        this.standing = new StandingMessages(newestFirst, rows.changes());
        this.rows = rows;
    }

    /** A page of a conversation, seen by a tenant at a position. */
    Page<MessageView> of(FindMessages query, long position) {
        String tenant = query.scope().tenant();
        Where conversation =
                Where.tenant(tenant).is("conversation", query.conversationId().value());
        return read(query.newestFirst() ? newestFirst : oldestFirst, tenant, conversation, query.page(), position);
    }

    /** A page of an inquiry, seen by a tenant at a position. */
    public Page<MessageView> of(String tenant, InquiryId inquiry, PageRequest page, long position) {
        return read(oldestFirst, tenant, Where.tenant(tenant).is("inquiry", inquiry.value()), page, position);
    }

    /**
     * A page of all messages that a filter lets through.
     *
     * @param contacts whose messages they are, by stored id; the filter's contact with all that is merged with it
     */
    Page<MessageView> of(ListMessages query, Collection<String> contacts, long position) {
        String tenant = query.scope().tenant();
        Where where = where(Where.tenant(tenant), query.filter(), contacts);
        MessageId thread = query.filter().thread();
        Listing listing = query.newestFirst() ? newestFirst : oldestFirst;
        return thread == null
                ? read(listing, tenant, where, query.page(), position)
                : page(listing.read(ofThread(where, thread), query.page()), tenant, position);
    }

    private static List<Where> ofThread(Where where, MessageId thread) {
        return List.of(where.is(Threads.THREAD, thread.value()), where.isOneOf("_id", List.of(thread.value())));
    }

    /** The same, without messages that only change others. */
    Page<MessageView> of(ListStandingMessages query, Collection<String> contacts, long position) {
        String tenant = query.scope().tenant();
        Where all = during(Where.tenant(tenant), query.from(), query.until());
        Where where = query.contacts().isEmpty() ? all : all.isOneOf("contact", contacts);
        Slice slice = standing.read(tenant, where, query.page());
        return new Page<>(rows.of(tenant, slice.documents()), slice.next(), position);
    }

    private static Where where(Where all, MessageFilter filter, Collection<String> contacts) {
        Where where = all;
        where = filter.contactId() == null ? where : where.isOneOf("contact", contacts);
        where = filter.conversationId() == null
                ? where
                : where.is("conversation", filter.conversationId().value());
        where = filter.direction() == null
                ? where
                : where.is("direction", filter.direction().name());
        where = filter.kind() == null ? where : where.is("kind", filter.kind().name());
        where = filter.status() == null
                ? where
                : where.is(MessageStatuses.STATUS, filter.status().name());
        return during(where, filter.from(), filter.until());
    }

    private static Where during(Where all, @Nullable Instant from, @Nullable Instant until) {
        Where where = from == null ? all : all.atLeast("order", SortKey.of(from, ""));
        return until == null ? where : where.below("order", SortKey.of(until, ""));
    }

    private Page<MessageView> read(Listing listing, String tenant, Where filter, PageRequest page, long position) {
        return page(listing.read(filter, page), tenant, position);
    }

    private Page<MessageView> page(Slice slice, String tenant, long position) {
        return new Page<>(rows.of(tenant, slice.documents()), slice.next(), position);
    }
}
