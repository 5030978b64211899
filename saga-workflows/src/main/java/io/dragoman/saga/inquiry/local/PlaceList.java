package io.dragoman.saga.inquiry.local;

import java.util.Optional;
import java.util.regex.Matcher;

/** Places one behind the other: "Rome, Florence and maybe Venice", "Austin, Texas". */
final class PlaceList {

    private static final String NEXT =
            "\\s{0,2}(?:,\\s{0,2}(?:{place.and}\\s{1,2})?|\\s{place.and}\\s{1,2}|/|&\\s?|:\\s{1,2})"
                    + "(?:{place.maybe}\\s{1,2})?(?:{place.to}\\s{1,2})?";
    private static final int MOST = 8;

    private PlaceList() {}

    /** The place at {@code index} and those enumerated behind it. */
    static Optional<Place> at(Text text, int index, boolean unknownToo) {
        boolean nounsHaveCapitals = text.languages().contains(Language.DE);
        Optional<Place> list = Places.at(text, index, unknownToo);
        for (int i = 0; i < MOST && list.isPresent(); i++) {
            Optional<Place> next = next(text, list.get(), unknownToo && !nounsHaveCapitals);
            if (next.isEmpty()) {
                return list;
            }
            list = Optional.of(list.get().with(next.get()));
        }
        return list;
    }

    /** The place at {@code index} with the state or country behind a comma. */
    static Optional<Place> regionAt(Text text, int index, boolean unknownToo) {
        return Places.at(text, index, unknownToo).map(city -> withRegion(text, city));
    }

    private static Place withRegion(Text text, Place city) {
        Matcher comma = text.at(",\\s{1,2}", city.span().end());
        return comma.lookingAt()
                ? Places.at(text, comma.end(), false).map(city::with).orElse(city)
                : city;
    }

    private static Optional<Place> next(Text text, Place last, boolean unknownToo) {
        Matcher next = text.at(NEXT, last.span().end());
        return next.lookingAt() ? Places.at(text, next.end(), unknownToo) : Optional.empty();
    }
}
