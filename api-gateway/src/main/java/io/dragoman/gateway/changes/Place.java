package io.dragoman.gateway.changes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tenant's changes. Several changes can have one position, so the second and later ones of a position are counted:
 * {@code 43}, {@code 43.1}, {@code 43.2}. A reader that was cut off among them misses none and gets none twice.
 *
 * @param position of the last change that is known; negative for none
 * @param known how many changes of that position are known
 */
record Place(long position, int known) {

    static final Place NOW = new Place(-1, 0);

    private static final Pattern ID = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,6}))?");

    /** The place after the change of that id; {@link #NOW} when there is none. */
    static Place of(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return NOW;
        }
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an id of a change");
        }
        String count = parts.group(2);
        return new Place(Long.parseLong(parts.group(1)), count == null ? 1 : Integer.parseInt(count) + 1);
    }

    /** The position after which this place's own changes are found again. */
    long before() {
        return position > 0 ? position - 1 : position;
    }

    /** The place after one more change. */
    Place after(long next) {
        return new Place(next, next == position ? known + 1 : 1);
    }

    String id() {
        return known <= 1 ? Long.toString(position) : position + "." + (known - 1);
    }
}
