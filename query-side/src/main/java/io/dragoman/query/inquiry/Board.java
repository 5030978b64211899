package io.dragoman.query.inquiry;

import static io.dragoman.query.platform.StoredCollection.index;

import com.mongodb.client.MongoDatabase;
import io.dragoman.inquiry.CompletenessRules;
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
    private final StoredCollection changes;
    private final StoredCollection values;
    private final StoredCollection totals;
    private final List<Object> projections;
    private final List<Object> queries;

    public Board(
            MongoDatabase database,
            ProjectionWrites writes,
            ProjectionPositions positions,
            ContactList contacts,
            Timeline timeline,
            Found found,
            CompletenessRules rules) {
        inquiries = StoredCollection.of(
                database,
                "inquiries",
                4,
                index("last", "tenant", "stage", "destination"),
                index("last", "tenant", "stage", "currency"),
                index("last", "tenant", "stage", "ready"),
                index("last", "tenant", "stage", "channels"),
                index("last", "tenant", "stage"),
                index("last", "tenant", "status"),
                index("last", "tenant", "stage", "status"),
                index("last", "tenant", "contact"),
                index("openedKey", "tenant", "stage"),
                index("openedKey", "tenant", "stage", "status"),
                index("travelKey", "tenant", "stage"),
                index("valueKey", "tenant", "stage"),
                index("valueKey", "tenant", "stage", "currency"));
        totals = StoredCollection.of(database, "inquiry_totals", 1, index("bucket", "tenant"));
        changes = StoredCollection.of(database, "inquiry_changes", 2, index("order", "tenant", "inquiry"));
        values = StoredCollection.of(database, "inquiry_values", 1, index("order", "tenant", "inquiry", "field"));
        projections = List.of(
                new InquiryBoardProjection(inquiries, writes, new Consequences(inquiries, totals, writes)),
                new InquiryHistoryProjection(changes, values, writes));
        BoardRows rows = new BoardRows(contacts.names(), timeline.words());
        BoardPages pages = new BoardPages(inquiries.documents(), rows, found);
        Completeness completeness = new Completeness(rules);
        BoardCounters counters = new BoardCounters(inquiries.documents());
        queries = List.of(
                new InquiryQueries(
                        inquiries.documents(), rows, pages, counters, timeline.pages(), completeness, positions),
                new CardQueries(
                        pages,
                        new Cards(completeness, contacts.names()),
                        counters,
                        new Sums(inquiries.documents(), totals.documents()),
                        positions),
                new ContactInquiries(inquiries.documents(), rows, contacts.groups(), positions),
                new InquiryHistory(changes.documents(), values.documents(), positions));
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<StoredCollection> collections() {
        return List.of(inquiries, changes, values, totals);
    }

    @Override
    public List<Object> eventHandlers() {
        return projections;
    }

    @Override
    public List<Object> queryHandlers() {
        return queries;
    }
}
