package io.dragoman.query.platform;

import io.dragoman.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/** Pages of a list that is made anew for each question: ids and what they are sorted by, the greatest first. */
public final class Ranking {

    private final Cursor cursor;

    private Ranking(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A list whose cursors are of no use in another one. */
    public static Ranking of(String name) {
        return new Ranking(new Cursor(name, "", text -> text));
    }

    /** What a page's rows must be below; nothing on the first one. */
    public @Nullable String below(PageRequest page) {
        if (page.limit() < 1 || page.limit() > PageRequest.MAX) {
            throw QueryRefused.invalid("limit", "a page has 1 to " + PageRequest.MAX + " rows");
        }
        String given = page.cursor();
        return given == null ? null : (String) cursor.read(given);
    }

    /** The cursor of the page that begins below; nothing when there is none. */
    public @Nullable String next(@Nullable String below) {
        return below == null ? null : cursor.write(below);
    }
}
