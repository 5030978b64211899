package io.dragoman.saga.inquiry.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A traveller's name in a text, with the birthday behind it. */
record NamedTraveller(Span span, Traveller traveller) {

    private static final String BORN =
            "[\\s,(:-]{0,4}(?:{people.kin}[\\s,]{1,2})?(?:{cue.birth}[\\s:.]{0,3})?(?:{date.the}\\s{1,2})?";
    private static final int LONGEST_GAP = 40;

    /** The name with capitals that begins at {@code index}. */
    static Optional<NamedTraveller> at(Text text, List<Day> days, int index) {
        return NameWords.at(text, index, false).map(name -> {
            List<Token> tokens = name.tokens();
            int given = tokens.size() == 1 ? 1 : name.givenNames(text.languages());
            String first = PersonWords.value(text, tokens.subList(0, given));
            String last = given == tokens.size() ? null : PersonWords.value(text, tokens.subList(given, tokens.size()));
            return born(text, days, name.span(), first, last);
        });
    }

    /** Nobody's name, but the birthday behind {@code span}. */
    static NamedTraveller unnamed(Text text, Span span) {
        return born(text, text.days(), span, null, null);
    }

    private static NamedTraveller born(
            Text text, List<Day> days, Span span, @Nullable String first, @Nullable String last) {
        Optional<Day> day = days.stream()
                .filter(next -> next.span().start() >= span.end())
                .findFirst()
                .filter(next -> next.span().start() - span.end() <= LONGEST_GAP)
                .filter(next -> text.matcher(BORN, span.gapTo(next.span())).matches());
        Optional<LocalDate> date =
                day.flatMap(next -> next.birth(text.today())).filter(birth -> birth.isBefore(text.today()));
        String birthday = date.map(LocalDate::toString).orElse(null);
        return new NamedTraveller(
                date.isPresent() ? span.to(day.orElseThrow().span()) : span, new Traveller(first, last, birthday));
    }
}
