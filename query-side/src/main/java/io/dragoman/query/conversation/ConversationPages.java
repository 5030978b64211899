package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import io.dragoman.conversation.ConversationFilter;
import io.dragoman.conversation.ConversationView;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.contact.ContactGroups;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.Where;
import org.bson.Document;

/** Reads lists of conversations page by page, the newest inbound first. */
final class ConversationPages {

    private final ConversationRows rows;
    private final ContactGroups groups;
    private final Listing newestInboundFirst;

    ConversationPages(MongoCollection<Document> conversations, ConversationRows rows, ContactGroups groups) {
        this.rows = rows;
        this.groups = groups;
        this.newestInboundFirst = Listing.descending(conversations, "conversations", "order");
    }

    Page<ConversationView> read(String tenant, ConversationFilter filter, PageRequest page, long position) {
        Slice slice = newestInboundFirst.read(where(tenant, filter), page);
        return new Page<>(rows.of(tenant, slice.documents()), slice.next(), position);
    }

    private Where where(String tenant, ConversationFilter filter) {
        Where where = Where.tenant(tenant);
        where = filter.unread() == null ? where : where.is(UnreadCounts.WAITING, filter.unread());
        where = filter.closed() == null ? where : where.is(ClosingProjection.CLOSED, filter.closed());
        where = filter.channel() == null
                ? where
                : where.is("channels", filter.channel().name());
        where = filter.integrationId() == null
                ? where
                : where.is("integration", filter.integrationId().value());
        return filter.contactId() == null
                ? where
                : where.isOneOf("contact", groups.members(tenant, filter.contactId()));
    }
}
