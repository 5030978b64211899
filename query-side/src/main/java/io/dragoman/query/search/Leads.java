package io.dragoman.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What words lead to, as far as one look-up goes.
 *
 * @param next where the next look-up goes on; nothing when there is no more
 */
record Leads(List<Lead> all, @Nullable Place next) {

    List<String> ids() {
        return all.stream().map(Lead::id).toList();
    }

    /**
     * One thing.
     *
     * @param place where a reader stands who has read up to here
     */
    record Lead(String id, Place place) {}

    /**
     * Where a reader stands. First come the things of contacts that fit, by chunks of contacts; then those with words of their own that fit or
     * with a message that does.
     *
     * @param ofContacts true as long as contacts are read
     * @param chunk the contacts of the present chunk come below; nothing for the first one
     * @param below what comes next is below
     */
    record Place(
            boolean ofContacts,
            @Nullable String chunk,
            @Nullable String below) {

        static final Place START = new Place(true, null, null);
        static final Place MATCHES = new Place(false, null, null);

        private static final String CONTACTS = "contacts";
        private static final String SEPARATOR = "\n";

        /** What a reader gave; whatever it is, it is only ever compared. */
        static Place of(@Nullable String text) {
            if (text == null) {
                return START;
            }
            String[] parts = text.split(SEPARATOR, 3);
            return new Place(parts[0].equals(CONTACTS), part(parts, 1), part(parts, 2));
        }

        private static @Nullable String part(String[] parts, int place) {
            return place < parts.length && !parts[place].isEmpty() ? parts[place] : null;
        }

        String text() {
            return (ofContacts ? CONTACTS : "matches") + SEPARATOR + orEmpty(chunk) + SEPARATOR + orEmpty(below);
        }

        private static String orEmpty(@Nullable String part) {
            return part == null ? "" : part;
        }

        Place at(String order) {
            return new Place(ofContacts, chunk, order);
        }
    }
}
