package io.dragoman.saga.inquiry.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of travellers under its label: "Passengers: Ann Miller (3 May 1979), Tom Miller". */
record ListedTravellers(Span span, List<Traveller> travellers) {

    private static final String LABEL = "{people.label}\\s{0,2}[:=]\\s{0,3}";
    private static final String BULLET = "[\\s,;&/*•-]{0,6}(?:\\d{1,2}[.)]\\s{0,2})?(?:{people.and}\\s{1,2})?";
    private static final String OTHER_LABEL = "[\\p{L} -]{0,30}:";
    private static final int MOST = 30;

    /** The first list that has names in it. */
    static Optional<ListedTravellers> of(Text text, List<Day> days) {
        return text.matcher(LABEL)
                .results()
                .map(label -> new Span(label.start(), label.end()))
                .map(label -> under(text, days, label))
                .filter(list -> !list.travellers().isEmpty())
                .findFirst();
    }

    private static ListedTravellers under(Text text, List<Day> days, Span label) {
        List<Traveller> travellers = new ArrayList<>();
        int end = label.end();
        Optional<NamedTraveller> next = NamedTraveller.at(text, days, text.skip(BULLET, end));
        while (next.isPresent()
                && travellers.size() < MOST
                && !labels(text, next.get().span().end())) {
            travellers.add(next.get().traveller());
            end = text.skip("\\s?\\)", next.get().span().end());
            next = NamedTraveller.at(text, days, text.skip(BULLET, end));
        }
        return new ListedTravellers(new Span(label.start(), end), List.copyOf(travellers));
    }

    /** Days inside of the list are birthdays of those in it, and nothing else. */
    static List<Day> claim(Optional<ListedTravellers> list, List<Day> days) {
        return days.stream()
                .map(day ->
                        list.filter(claims -> claims.span().touches(day.span())).isPresent()
                                ? day.cued(Cue.OTHER)
                                : day)
                .toList();
    }

    private static boolean labels(Text text, int index) {
        return text.at(OTHER_LABEL, index).lookingAt();
    }
}
