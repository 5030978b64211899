package io.dragoman.saga.inquiry.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * How long the journey takes, where the text says one length and no other: "for ten days", "7 nights". The last day that follows from it
 * is derived, and noted so.
 */
record StayLength(Span span, LocalDate end, String note) {

    private static final String LENGTH =
            "(\\d{1,2}|{number})[\\s-]{1,2}(?:({unit.night})|({unit}))(?!\\s{0,2}(?:{day.hence}|{stay.not}))";
    private static final int LONGEST = 100;

    static Optional<StayLength> after(LocalDate start, Text text) {
        List<MatchResult> lengths = text.matcher(LENGTH)
                .results()
                .filter(length -> !Day.any(text.days(), new Span(length.start(), length.end())))
                .toList();
        return lengths.size() == 1
                ? Optional.of(of(lengths.get(0), start, text)).filter(stay -> stay.plausible(start))
                : Optional.empty();
    }

    private static StayLength of(MatchResult length, LocalDate start, Text text) {
        int count = text.lexicon().number("number", length.group(1));
        int unit = length.group(2) != null ? 1 : text.lexicon().number("unit", length.group(3));
        LocalDate end = RelativeDays.ahead(start, count, unit);
        return new StayLength(Span.of(length), end, "derived: start and length of stay");
    }

    private boolean plausible(LocalDate start) {
        return end.isBefore(start.plusDays(LONGEST));
    }
}
