package io.dragoman.query.contact;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.ProjectionPositions;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers questions about contacts. */
final class ContactQueries {

    private final MongoCollection<Document> contacts;
    private final ProjectionPositions positions;
    private final Listing newestFirst;

    ContactQueries(MongoCollection<Document> contacts, ProjectionPositions positions) {
        this.contacts = contacts;
        this.positions = positions;
        this.newestFirst = Listing.descending(contacts, "contacts", "order");
    }

    @QueryHandler
    Page<ContactView> handle(FindContacts query) {
        long position = positions.await(ContactList.GROUP, query.scope().minPosition());
        Slice slice = newestFirst.read(eq("tenant", query.scope().tenant()), query.page());
        return new Page<>(slice.documents().stream().map(ContactDocument::view).toList(), slice.next(), position);
    }

    @QueryHandler
    Answer<ContactView> handle(GetContact query) {
        long position = positions.await(ContactList.GROUP, query.scope().minPosition());
        Document document = contacts.find(and(
                        eq("_id", query.contactId().value()),
                        eq("tenant", query.scope().tenant())))
                .first();
        return new Answer<>(document == null ? null : ContactDocument.view(document), position);
    }
}
