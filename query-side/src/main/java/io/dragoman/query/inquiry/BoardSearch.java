package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCursor;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a text on the board, row by row: what it looks in comes from three read models, and what a reader types never becomes part
 * of a query. One question looks at so many rows at most; its page may then be short and still have a next one.
 */
final class BoardSearch {

    private static final int CHUNK = 200;

    private final Listing newestFirst;
    private final BoardRows rows;
    private final int most;

    BoardSearch(Listing newestFirst, BoardRows rows, int most) {
        this.newestFirst = newestFirst;
        this.rows = rows;
        this.most = most;
    }

    /** The rows that contain {@code text}, from the page's beginning on. */
    Found find(String tenant, Where filter, String text, PageRequest page) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<BoardRow> found = new ArrayList<>();
        try (MongoCursor<Document> inquiries =
                newestFirst.from(filter, page).batchSize(CHUNK).cursor()) {
            JoinedRows joined = new JoinedRows(tenant, inquiries);
            for (int seen = 1; joined.hasNext(); seen++) {
                BoardRow row = joined.next();
                if (row.contains(wanted)) {
                    found.add(row);
                }
                if (found.size() == page.limit() || seen == most) {
                    return new Found(found, joined.hasNext() ? newestFirst.cursorAt(row.inquiry()) : null);
                }
            }
        }
        return new Found(found, null);
    }

    /** Joins names and words to so many rows at a time. */
    private final class JoinedRows implements Iterator<BoardRow> {

        private final String tenant;
        private final MongoCursor<Document> inquiries;
        private Iterator<BoardRow> chunk = Collections.emptyIterator();

        JoinedRows(String tenant, MongoCursor<Document> inquiries) {
            this.tenant = tenant;
            this.inquiries = inquiries;
        }

        @Override
        public boolean hasNext() {
            return chunk.hasNext() || inquiries.hasNext();
        }

        @Override
        public BoardRow next() {
            if (!chunk.hasNext()) {
                chunk = rows.of(tenant, take()).iterator();
            }
            return chunk.next();
        }

        private List<Document> take() {
            List<Document> documents = new ArrayList<>(CHUNK);
            while (documents.size() < CHUNK && inquiries.hasNext()) {
                documents.add(inquiries.next());
            }
            return documents;
        }
    }

    /** The rows found and the cursor to look on from. */
    record Found(List<BoardRow> rows, @Nullable String next) {}
}
