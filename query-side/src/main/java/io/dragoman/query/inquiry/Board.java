package io.dragoman.query.inquiry;

import com.mongodb.client.MongoDatabase;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.conversation.Timeline;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.query.search.Found;
import java.util.List;

/** Inquiries, newest activity first. */
public final class Board implements ReadModel {

    public static final String GROUP = "inquiry-board";

    private final StoredCollection inquiries;
    private final InquiryBoardProjection projection;
    private final List<Object> queries;

    public Board(
            MongoDatabase database,
            ProjectionWrites writes,
            ProjectionPositions positions,
            ContactList contacts,
            Timeline timeline,
            Found found) {
        inquiries = StoredCollection.of(
                database,
                "inquiries",
                1,
                StoredCollection.index("last", "tenant"),
                StoredCollection.index("last", "tenant", "stage"),
                StoredCollection.index("last", "tenant", "status"),
                StoredCollection.index("last", "tenant", "contact"));
        projection = new InquiryBoardProjection(inquiries, writes);
        BoardRows rows = new BoardRows(contacts.names(), timeline.words());
        queries = List.of(
                new InquiryQueries(inquiries.documents(), rows, found, timeline.pages(), positions),
                new ContactInquiries(inquiries.documents(), rows, contacts.groups(), positions));
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<StoredCollection> collections() {
        return List.of(inquiries);
    }

    @Override
    public List<Object> eventHandlers() {
        return List.of(projection);
    }

    @Override
    public List<Object> queryHandlers() {
        return queries;
    }
}
