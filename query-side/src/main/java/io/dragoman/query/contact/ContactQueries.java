package io.dragoman.query.contact;

import com.mongodb.client.MongoCollection;
import io.dragoman.contact.ContactChange;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactQuery.FindContactHistory;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.FindDuplicates;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.DuplicateSuggestion;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.Where;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Answers questions about contacts. */
final class ContactQueries {

    private final MongoCollection<Document> contacts;
    private final ContactGroups groups;
    private final ContactRows rows;
    private final ContactPages pages;
    private final DuplicatePages duplicates;
    private final Listing history;
    private final Supplier<ContactMessages> unread;
    private final ProjectionPositions positions;

    ContactQueries(
            MongoCollection<Document> contacts,
            MongoCollection<Document> keys,
            MongoCollection<Document> history,
            ContactRows rows,
            Supplier<ContactMessages> unread,
            ProjectionPositions positions) {
        this.contacts = contacts;
        this.groups = new ContactGroups(contacts);
        this.rows = rows;
        this.pages = new ContactPages(contacts, groups, unread);
        this.duplicates = new DuplicatePages(contacts, keys, groups, rows);
        this.history = Listing.descending(history, "contact-history", "order");
        this.unread = unread;
        this.positions = positions;
    }

    @QueryHandler
    Page<ContactView> handle(FindContacts query) {
        long position = upToDate(query.scope());
        Slice slice = pages.read(query);
        return new Page<>(rows.of(query.scope().tenant(), slice.documents()), slice.next(), position);
    }

    @QueryHandler
    Answer<ContactView> handle(GetContact query) {
        long position = upToDate(query.scope());
        String tenant = query.scope().tenant();
        Document found = find(tenant, query.contactId());
        return new Answer<>(
                found == null
                        ? null
                        : rows.of(tenant, List.of(groups.shown(tenant, found))).get(0),
                position);
    }

    @QueryHandler
    Page<DuplicateSuggestion> handle(FindDuplicates query) {
        long position = upToDate(query.scope());
        DuplicatePages.Found found = duplicates.read(query.scope().tenant(), query.page());
        return new Page<>(found.suggestions(), found.next(), position);
    }

    @QueryHandler
    Page<ContactChange> handle(FindContactHistory query) {
        long position = upToDate(query.scope());
        String tenant = query.scope().tenant();
        Slice slice = history.read(
                Where.tenant(tenant).isOneOf("contact", groups.members(tenant, query.contactId())), query.page());
        return new Page<>(slice.documents().stream().map(ContactQueries::change).toList(), slice.next(), position);
    }

    private @Nullable Document find(String tenant, ContactId id) {
        Document found = contacts.find(Where.id(tenant, id.value())).first();
        return found != null && ContactDocument.isKnown(found) ? found : null;
    }

    private static ContactChange change(Document change) {
        return new ContactChange(
                Fields.local(change.getString("contact")),
                change.getString("what"),
                Fields.instant(change, "at"),
                change.getString("by"),
                change.getString("detail"));
    }

    private long upToDate(Scope scope) {
        return positions.await(List.of(ContactList.GROUP, unread.get().group()), scope.minPosition());
    }
}
