package io.dragoman.query.inquiry;

import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.Where;
import io.dragoman.query.search.Found;
import io.dragoman.search.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/**
 * Reads inquiries that words lead to in another order than that of the matches. Where the words lead to few, these are sorted; otherwise the
 * list is read in its order, and each row compared.
 */
final class SortedMatches {

    /** So many rows are compared before a short page is answered. */
    private static final int COMPARED = 1_000;

    private final Found found;

    SortedMatches(Found found) {
        this.found = found;
    }

    Slice read(String tenant, Listing listing, Where where, SearchText text, PageRequest page) {
        Optional<Set<String>> few = found.few(tenant, text, BoardPages.KIND);
        return few.isPresent()
                ? listing.read(where.isOneOf("_id", few.get()), page)
                : compared(tenant, listing, where, text, page);
    }

    private Slice compared(String tenant, Listing listing, Where where, SearchText text, PageRequest page) {
        List<Document> shown = new ArrayList<>();
        String from = page.cursor();
        for (int read = 0; read < COMPARED; read += PageRequest.MAX) {
            Slice slice = listing.read(where, new PageRequest(from, PageRequest.MAX));
            for (Document inquiry : fitting(tenant, text, slice.documents())) {
                if (shown.size() == page.limit()) {
                    return new Slice(shown, listing.cursorAt(shown.get(shown.size() - 1)));
                }
                shown.add(inquiry);
            }
            from = slice.next();
            if (from == null) {
                return new Slice(shown, null);
            }
        }
        return new Slice(shown, from);
    }

    private List<Document> fitting(String tenant, SearchText text, List<Document> inquiries) {
        Map<String, String> contactOf = new HashMap<>();
        inquiries.forEach(inquiry -> contactOf.put(inquiry.getString("_id"), inquiry.getString("contact")));
        Set<String> fitting = found.fitting(tenant, text, BoardPages.KIND, contactOf);
        return inquiries.stream()
                .filter(inquiry -> fitting.contains(inquiry.getString("_id")))
                .toList();
    }
}
