package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCollection;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.platform.PageRequest;
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
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the board page by page. An inquiry is on it as soon as its first message is linked. */
final class BoardPages {

    private static final int CHUNK = 100;

    private final MongoCollection<Document> inquiries;
    private final Listing newestFirst;
    private final Ranking newestMatchFirst = Ranking.of("inquiries-found");
    private final BoardRows rows;
    private final Found found;

    BoardPages(MongoCollection<Document> inquiries, BoardRows rows, Found found) {
        this.inquiries = inquiries;
        this.newestFirst = Listing.descending(inquiries, "inquiries", "last");
        this.rows = rows;
        this.found = found;
    }

    BoardPage read(FindInquiries query) {
        String tenant = query.scope().tenant();
        SearchText text = query.search();
        if (text != null && !text.words().isBlank()) {
            return search(query, text);
        }
        Slice slice = newestFirst.read(filter(Where.tenant(tenant), query), query.page());
        return new BoardPage(rows.of(tenant, slice.documents()), slice.next());
    }

    private BoardPage search(FindInquiries query, SearchText text) {
        String tenant = query.scope().tenant();
        PageRequest page = query.page();
        String below = newestMatchFirst.below(page);
        boolean all = query.stage() == null && query.statuses().isEmpty();
        int wanted = all ? page.limit() + 1 : Integer.MAX_VALUE;
        List<Map.Entry<String, String>> matches = List.copyOf(
                found.byNewestMatch(tenant, text, "inquiry", below, wanted).entrySet());
        List<Document> shown = new ArrayList<>();
        for (int from = 0; from < matches.size(); from += CHUNK) {
            List<Map.Entry<String, String>> chunk = matches.subList(from, Math.min(from + CHUNK, matches.size()));
            String next = take(chunk, known(query, chunk), shown, page.limit());
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

    private Map<String, Document> known(FindInquiries query, List<Map.Entry<String, String>> matches) {
        List<String> ids = matches.stream().map(Map.Entry::getKey).toList();
        Map<String, Document> known = new HashMap<>();
        Where where = filter(Where.ids(query.scope().tenant(), ids), query).atLeast("last", "");
        inquiries.find(where).forEach(inquiry -> known.put(inquiry.getString("_id"), inquiry));
        return known;
    }

    private static Where filter(Where where, FindInquiries query) {
        Where filter = where;
        if (query.stage() != null) {
            filter = filter.is("stage", query.stage().name());
        }
        if (!query.statuses().isEmpty()) {
            filter = filter.isOneOf(
                    "status", query.statuses().stream().map(InquiryStatus::word).toList());
        }
        return filter;
    }

    /** Rows and the cursor to look on from. */
    record BoardPage(List<BoardRow> rows, @Nullable String next) {}
}
