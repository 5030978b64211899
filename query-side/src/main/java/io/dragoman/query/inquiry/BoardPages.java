package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCollection;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.query.inquiry.BoardSearch.Found;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.Where;
import org.bson.Document;

/** Reads the board page by page. An inquiry is on it as soon as its first message is linked. */
final class BoardPages {

    private static final int SEARCHED = 2_000;

    private final Listing newestFirst;
    private final BoardRows rows;
    private final BoardSearch search;

    BoardPages(MongoCollection<Document> inquiries, BoardRows rows) {
        this.newestFirst = Listing.descending(inquiries, "inquiries", "last");
        this.rows = rows;
        this.search = new BoardSearch(newestFirst, rows, SEARCHED);
    }

    Found read(FindInquiries query) {
        String tenant = query.scope().tenant();
        String text = query.search();
        if (text != null && !text.isBlank()) {
            return search.find(tenant, filter(query), text.strip(), query.page());
        }
        Slice slice = newestFirst.read(filter(query), query.page());
        return new Found(rows.of(tenant, slice.documents()), slice.next());
    }

    private static Where filter(FindInquiries query) {
        Where filter = Where.tenant(query.scope().tenant());
        if (query.stage() != null) {
            filter = filter.is("stage", query.stage().name());
        }
        if (!query.statuses().isEmpty()) {
            filter = filter.isOneOf(
                    "status", query.statuses().stream().map(InquiryStatus::word).toList());
        }
        return filter;
    }
}
