package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCursor;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
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
            int seen = 0;
            while (inquiries.hasNext()) {
                List<BoardRow> chunk = rows.of(tenant, take(inquiries));
                for (int i = 0; i < chunk.size(); i++) {
                    BoardRow row = chunk.get(i);
                    seen++;
                    if (row.contains(wanted)) {
                        found.add(row);
                    }
                    if (found.size() == page.limit() || seen == most) {
                        boolean end = i == chunk.size() - 1 && !inquiries.hasNext();
                        return new Found(found, end ? null : newestFirst.cursorAt(row.inquiry()));
                    }
                }
            }
        }
        return new Found(found, null);
    }

    private static List<Document> take(MongoCursor<Document> inquiries) {
        List<Document> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && inquiries.hasNext()) {
            chunk.add(inquiries.next());
        }
        return chunk;
    }

    /** The rows found and the cursor to look on from. */
    record Found(List<BoardRow> rows, @Nullable String next) {}
}
