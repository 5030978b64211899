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
import io.dragoman.search.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the board page by page. An inquiry is on it as soon as its first message is linked. */
final class BoardPages {

    private static final int CHUNK = 100;

    private final MongoCollection<Document> inquiries;
    private final Map<InquirySort, Listing> listings;
    private final Ranking newestMatchFirst = Ranking.of("inquiries-found");
    private final BoardRows rows;
    private final Found found;

    BoardPages(MongoCollection<Document> inquiries, BoardRows rows, Found found) {
        this.inquiries = inquiries;
        this.listings = Map.of(
                InquirySort.ACTIVITY, Listing.descending(inquiries, "inquiries", BoardFilter.ACTIVITY),
                InquirySort.OPENED, Listing.descending(inquiries, "inquiries-opened", BoardFilter.OPENED),
                InquirySort.TRAVEL, Listing.ascending(inquiries, "inquiries-travel", Columns.TRAVEL),
                InquirySort.VALUE, Listing.descending(inquiries, "inquiries-value", Columns.VALUE));
        this.rows = rows;
        this.found = found;
    }

    BoardPage read(Scope scope, InquiryFilter filter, InquirySort sort, @Nullable SearchText text, PageRequest page) {
        String tenant = scope.tenant();
        if (text != null && !text.words().isBlank()) {
            return search(tenant, filter, text, page);
        }
        Where where = BoardFilter.narrow(Where.tenant(tenant), filter);
        Where onBoard = sort == InquirySort.ACTIVITY ? where : where.atLeast(BoardFilter.ACTIVITY, "");
        Slice slice = Objects.requireNonNull(listings.get(sort)).read(onBoard, page);
        return new BoardPage(rows.of(tenant, slice.documents()), slice.next());
    }

    private BoardPage search(String tenant, InquiryFilter filter, SearchText text, PageRequest page) {
        String below = newestMatchFirst.below(page);
        boolean all = filter.equals(InquiryFilter.ALL);
        int wanted = all ? page.limit() + 1 : Integer.MAX_VALUE;
        List<Map.Entry<String, String>> matches = List.copyOf(
                found.byNewestMatch(tenant, text, "inquiry", below, wanted).entrySet());
        List<Document> shown = new ArrayList<>();
        for (int from = 0; from < matches.size(); from += CHUNK) {
            List<Map.Entry<String, String>> chunk = matches.subList(from, Math.min(from + CHUNK, matches.size()));
            String next = take(chunk, known(tenant, filter, chunk), shown, page.limit());
            boolean more = from + CHUNK < matches.size()
                    || !chunk.get(chunk.size() - 1).getValue().equals(next);
            if (next != null && more) {
                return new BoardPage(rows.of(tenant, shown), newestMatchFirst.next(next));
            }
        }
        return new BoardPage(rows.of(tenant, shown), null);
    }

    /** Takes known inquiries in the order of matches until there are enough; where the last one of enough stands. */
    private static @Nullable String take(
            List<Map.Entry<String, String>> matches, Map<String, Document> known, List<Document> shown, int enough) {
        for (Map.Entry<String, String> match : matches) {
            Document inquiry = known.get(match.getKey());
            if (inquiry != null) {
                shown.add(inquiry);
            }
            if (shown.size() == enough) {
                return match.getValue();
            }
        }
        return null;
    }

    private Map<String, Document> known(String tenant, InquiryFilter filter, List<Map.Entry<String, String>> matches) {
        List<String> ids = matches.stream().map(Map.Entry::getKey).toList();
        Map<String, Document> known = new HashMap<>();
        Where where = BoardFilter.narrow(Where.ids(tenant, ids), filter).atLeast(BoardFilter.ACTIVITY, "");
        inquiries.find(where).forEach(inquiry -> known.put(inquiry.getString("_id"), inquiry));
        return known;
    }

    /** Rows and the cursor to look on from. */
    record BoardPage(List<BoardRow> rows, @Nullable String next) {}
}
