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
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads lists of conversations page by page, the newest inbound first. */
final class ConversationPages {

    /** So many pages are looked through for one; then it is given as short as it is, with where to look on. */
    private static final int CHUNKS = 20;

    private final ConversationRows rows;
    private final ContactGroups groups;
    private final Listing newestInboundFirst;

    ConversationPages(MongoCollection<Document> conversations, ConversationRows rows, ContactGroups groups) {
        this.rows = rows;
        this.groups = groups;
        this.newestInboundFirst = Listing.descending(conversations, "conversations", "order");
    }

    Page<ConversationView> read(String tenant, ConversationFilter filter, PageRequest page, long position) {
        Where where = where(tenant, filter);
        if (filter.closed() != null) {
            return walk(tenant, where, filter.closed(), page, position);
        }
        Slice slice = newestInboundFirst.read(where, page);
        return new Page<>(rows.of(tenant, slice.documents()), slice.next(), position);
    }

    private Where where(String tenant, ConversationFilter filter) {
        Where where = Where.tenant(tenant);
        where = filter.unread() == null ? where : where.is(UnreadCounts.WAITING, filter.unread());
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

    /** Whether somebody has done with a contact is known of what it is shown as, which merges change: so it is looked up. */
    private Page<ConversationView> walk(String tenant, Where where, boolean closed, PageRequest page, long position) {
        List<ConversationView> fitting = new ArrayList<>();
        @Nullable String cursor = page.cursor();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            Slice slice = newestInboundFirst.read(where, new PageRequest(cursor, page.limit()));
            List<ConversationView> found = rows.of(tenant, slice.documents());
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).closed() == closed) {
                    fitting.add(found.get(i));
                }
                if (fitting.size() == page.limit()) {
                    boolean last = slice.next() == null && i == found.size() - 1;
                    String next = last
                            ? null
                            : newestInboundFirst.cursorAt(slice.documents().get(i));
                    return new Page<>(fitting, next, position);
                }
            }
            cursor = slice.next();
            if (cursor == null) {
                break;
            }
        }
        return new Page<>(fitting, cursor, position);
    }
}
