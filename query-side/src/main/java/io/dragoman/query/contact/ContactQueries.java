package io.dragoman.query.contact;

import com.mongodb.client.MongoCollection;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.Where;
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
        Slice slice = newestFirst.read(Where.tenant(query.scope().tenant()), query.page());
        return new Page<>(slice.documents().stream().map(ContactDocument::view).toList(), slice.next(), position);
    }

    @QueryHandler
    Answer<ContactView> handle(GetContact query) {
        long position = positions.await(ContactList.GROUP, query.scope().minPosition());
        Document document = contacts.find(
                        Where.id(query.scope().tenant(), query.contactId().value()))
                .first();
        return new Answer<>(document == null ? null : ContactDocument.view(document), position);
    }
}
