package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCollection;
import io.dragoman.inquiry.InquiryFilter;
import io.dragoman.inquiry.InquirySort;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.Ranking;
import io.dragoman.query.platform.Where;
import io.dragoman.query.search.Found;
import io.dragoman.query.search.FoundPage;
import io.dragoman.search.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the board page by page. An inquiry is on it as soon as its first message is linked. */
final class BoardPages {

    /** What the search calls an inquiry. */
    static final String KIND = "inquiry";

    private final MongoCollection<Document> inquiries;
    private final Map<InquirySort, Listing> listings;
    private final Ranking ranking = Ranking.of("inquiries-found");
    private final BoardRows rows;
    private final Found found;
    private final SortedMatches sorted;

    BoardPages(MongoCollection<Document> inquiries, BoardRows rows, Found found) {
        this.inquiries = inquiries;
        this.listings = Map.of(
                InquirySort.ACTIVITY, Listing.descending(inquiries, "inquiries", BoardFilter.ACTIVITY),
                InquirySort.OPENED, Listing.descending(inquiries, "inquiries-opened", BoardFilter.OPENED),
                InquirySort.TRAVEL, Listing.ascending(inquiries, "inquiries-travel", Columns.TRAVEL),
                InquirySort.VALUE, Listing.descending(inquiries, "inquiries-value", Columns.VALUE));
        this.rows = rows;
        this.found = found;
        this.sorted = new SortedMatches(found);
    }

    BoardPage read(Scope scope, InquiryFilter filter, InquirySort sort, @Nullable SearchText text, PageRequest page) {
        String tenant = scope.tenant();
        Where where = onBoard(Where.tenant(tenant), filter);
        Listing listing = Objects.requireNonNull(listings.get(sort));
        if (text == null || text.words().isBlank()) {
            return page(tenant, listing.read(where, page));
        }
        return sort == InquirySort.ACTIVITY
                ? newestMatchFirst(tenant, filter, text, page)
                : page(tenant, sorted.read(tenant, listing, where, text, page));
    }

    private BoardPage page(String tenant, Slice slice) {
        return new BoardPage(rows.of(tenant, slice.documents()), slice.next());
    }

    private BoardPage newestMatchFirst(String tenant, InquiryFilter filter, SearchText text, PageRequest page) {
        FoundPage<Document> matches = found.page(
                tenant,
                text,
                KIND,
                ranking.below(page),
                page.limit(),
                ids -> known(onBoard(Where.ids(tenant, ids), filter)));
        return new BoardPage(rows.of(tenant, matches.items()), ranking.next(matches.next()));
    }

    private static Where onBoard(Where where, InquiryFilter filter) {
        return BoardFilter.narrow(where, filter).atLeast(BoardFilter.ACTIVITY, "");
    }

    private Map<String, Document> known(Where where) {
        Map<String, Document> known = new HashMap<>();
        inquiries.find(where).forEach(inquiry -> known.put(inquiry.getString("_id"), inquiry));
        return known;
    }

    /** Rows and the cursor to look on from. */
    record BoardPage(List<BoardRow> rows, @Nullable String next) {}
}
