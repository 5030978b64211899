package io.dragoman.query.conversation;

import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads messages without those that only change another one: what they did stands on that one. */
final class StandingMessages {

    /** So many messages are looked through for a page; then it is given as short as it is, with where to look on. */
    private static final int LONGEST_LOOK = 2_000;

    /** So many more than a page holds are read at once: most messages change nothing. */
    private static final int SPARE = 10;

    private final Listing listing;
    private final MessageChangeRows changes;

    StandingMessages(Listing listing, MessageChangeRows changes) {
        this.listing = listing;
        this.changes = changes;
    }

    Slice read(String tenant, Where where, PageRequest page) {
        List<Document> standing = new ArrayList<>();
        @Nullable String cursor = page.cursor();
        int chunk = Math.min(PageRequest.MAX, page.limit() + SPARE);
        for (int looked = 0; looked < LONGEST_LOOK; looked += chunk) {
            Slice slice = listing.read(where, new PageRequest(cursor, chunk));
            Set<String> applied = changes.applied(tenant, slice.documents());
            for (Document message : slice.documents()) {
                if (applied.contains(message.getString("_id"))) {
                    continue;
                }
                if (standing.size() == page.limit()) {
                    return new Slice(standing, listing.cursorAt(standing.get(page.limit() - 1)));
                }
                standing.add(message);
            }
            cursor = slice.next();
            if (cursor == null) {
                return new Slice(standing, null);
            }
        }
        return new Slice(standing, cursor);
    }
}
