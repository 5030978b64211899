package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCollection;
import io.dragoman.contact.ContactQuery.FindContactInquiries;
import io.dragoman.inquiry.InquiryRow;
import io.dragoman.platform.Page;
import io.dragoman.query.contact.ContactGroups;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.conversation.Timeline;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.Where;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers which inquiries a contact and all that is part of it made. */
final class ContactInquiries {

    private static final List<String> GROUPS = List.of(Board.GROUP, Timeline.GROUP, ContactList.GROUP);

    private final Listing newestFirst;
    private final BoardRows rows;
    private final ContactGroups groups;
    private final ProjectionPositions positions;

    ContactInquiries(
            MongoCollection<Document> inquiries, BoardRows rows, ContactGroups groups, ProjectionPositions positions) {
        this.newestFirst = Listing.descending(inquiries, "contact-inquiries", "last");
        this.rows = rows;
        this.groups = groups;
        this.positions = positions;
    }

    @QueryHandler
    Page<InquiryRow> handle(FindContactInquiries query) {
        long position = positions.await(GROUPS, query.scope().minPosition());
        String tenant = query.scope().tenant();
        Where ofThem = Where.tenant(tenant).isOneOf("contact", groups.members(tenant, query.contactId()));
        Slice slice = newestFirst.read(ofThem, query.page());
        return new Page<>(
                rows.of(tenant, slice.documents()).stream().map(BoardRow::view).toList(), slice.next(), position);
    }
}
