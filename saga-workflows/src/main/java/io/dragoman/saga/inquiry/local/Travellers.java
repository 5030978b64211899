package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who travels. Listed travellers count most, then enumerated people, then a bare number: of people that are only counted the reading has
 * empty objects. The customer is one of them where the words say so, with the name and birthday read elsewhere in the text.
 */
final class Travellers {

    static final String COUNTED = "counted, not named";
    static final String OPEN = "perhaps more";

    private static final String ENUMERATED =
            "(?<with>{people.with}\\s{1,2})|(?<for>{people.for}\\s{1,2})|(?=\\b(?:{people.ego}|{people.my}|\\d|{number}))";
    private static final String TOTAL =
            "(?:(?<group>{people.group})\\s{1,2}(?<size>\\d{1,2}|{number})|(?<number>\\d{1,2}|{number})\\s{1,2}{people.total})(?![\\p{L}\\d]|[.,]\\d|\\s{0,2}(?:{unit}|{unit.night}|{money}))";
    private static final String FIXED = "(?<two>{people.two})|(?<one>{people.one})|(?<together>{people.together})";
    private static final int MOST = 30;

    private final Text text;
    private final Traveller self;

    Travellers(Text text, Map<InquiryField, Reading> known) {
        this.text = text;
        self = new Traveller(
                value(known, InquiryField.FIRST_NAME),
                value(known, InquiryField.LAST_NAME),
                value(known, InquiryField.DATE_OF_BIRTH));
    }

    Stream<Reading> read() {
        return listed().or(this::grouped).stream();
    }

    private Optional<Reading> listed() {
        return text.listed().map(list -> reading(list.travellers(), Confidence.CERTAIN, list.span(), null));
    }

    private Optional<Reading> grouped() {
        Optional<Span> total = text.matcher(TOTAL)
                .results()
                .map(Span::of)
                .filter(this::several)
                .findFirst();
        int count = total.map(this::count).orElse(0);
        Optional<Reading> party = party(count);
        return party.or(() -> total.filter(span -> count > 0 && count <= MOST)
                        .map(span -> reading(unknown(count), Confidence.CLEAR, span, COUNTED)))
                .or(this::fixed);
    }

    /** The longest enumeration; a number of people said elsewhere fills it up. */
    private Optional<Reading> party(int count) {
        Matcher begin = text.matcher(ENUMERATED);
        Optional<Reading> best = Optional.empty();
        int most = 0;
        int from = 0;
        while (from <= text.folded().length() && begin.find(from)) {
            Party party = Party.at(text, begin.end());
            int size = party.others().size() + (party.ego() ? 1 : 0);
            boolean with = begin.group("with") != null;
            boolean joined = with || begin.group("for") != null || size > 1;
            if (joined && !party.others().isEmpty() && size > most) {
                most = size;
                best = Optional.of(reading(party, with, count, new Span(begin.start(), party.end())));
            }
            from = Math.max(begin.end(), party.end()) + (begin.end() == begin.start() ? 1 : 0);
        }
        return best;
    }

    private Reading reading(Party party, boolean with, int count, Span span) {
        List<Traveller> travellers = new ArrayList<>();
        if (with || party.ego()) {
            travellers.add(self);
        }
        travellers.addAll(party.others());
        while (travellers.size() < Math.min(count, MOST)) {
            travellers.add(Traveller.UNKNOWN);
        }
        boolean anonymous = travellers.stream().allMatch(Traveller::unknown);
        String note = Notes.join(anonymous ? COUNTED : null, party.open() ? OPEN : null);
        return reading(travellers, party.open() ? Confidence.UNSURE : Confidence.CLEAR, span, note);
    }

    private Optional<Reading> fixed() {
        return text.matcher(FIXED).results().findFirst().map(found -> {
            Span span = Span.of(found);
            String words = text.folded().substring(span.start(), span.end()).replaceAll("\\s+", " ");
            boolean alone = text.lexicon().words("people.one").contains(words);
            int together = text.lexicon().numbers("people.together").getOrDefault(words, 2);
            return alone
                    ? reading(List.of(self), Confidence.LIKELY, span, null)
                    : reading(unknown(together), Confidence.LIKELY, span, COUNTED);
        });
    }

    /** "We are one" is no number of people, "one person" is. */
    private boolean several(Span total) {
        return count(total) > 1 || text.says("{people.total}", total);
    }

    private int count(Span total) {
        Matcher found = text.matcher(TOTAL, total);
        if (!found.find()) {
            return 0;
        }
        String word = found.group("size") != null ? found.group("size") : found.group("number");
        return Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : Objects.requireNonNull(text.lexicon().numbers("number").get(word.replaceAll("\\s+", " ")));
    }

    private Reading reading(List<Traveller> travellers, double confidence, Span span, @Nullable String note) {
        return text.reading(InquiryField.TRAVELERS, Traveller.json(travellers), confidence, span, note);
    }

    private static List<Traveller> unknown(int count) {
        return java.util.Collections.nCopies(count, Traveller.UNKNOWN);
    }

    private static @Nullable String value(Map<InquiryField, Reading> known, InquiryField field) {
        Reading reading = known.get(field);
        return reading == null ? null : reading.value();
    }
}
