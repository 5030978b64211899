package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import io.dragoman.saga.inquiry.Notes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

    private static final String ENUMERATED = "(?<with>{people.with}\\s{1,2})|(?<for>{people.for}\\s{1,2})"
            + "|(?=\\b(?:{people.ego}|{people.my}|\\d|{number}))";

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
        Optional<Headcount> total = Headcount.total(text);
        return text
                .listed()
                .map(list -> reading(list.travellers(), Confidence.CERTAIN, list.span(), null))
                .or(() -> FurtherTravellers.read(text))
                .or(() -> party(total.map(Headcount::people).orElse(0)))
                .or(() -> total.or(() -> Headcount.fixed(text)).map(this::counted))
                .stream();
    }

    /** The longest enumeration; a number of people said elsewhere fills it up. */
    private Optional<Reading> party(int count) {
        Matcher begin = text.matcher(ENUMERATED);
        Optional<Reading> best = Optional.empty();
        PartyWords words = new PartyWords(text);
        int most = 0;
        int from = 0;
        while (from <= text.from(0).end() && begin.find(from)) {
            Party party = PartyReader.at(text, begin.end());
            boolean with = begin.group("with") != null;
            boolean joined = with || begin.group("for") != null || party.size() > 1;
            if (joined
                    && !party.others().isEmpty()
                    && party.size() > most
                    && words.travel(new Span(begin.start(), party.end()), with || begin.group("for") != null)) {
                most = party.size();
                best = Optional.of(enumerated(party, with, count, new Span(begin.start(), party.end())));
            }
            from = Math.max(begin.end(), party.end()) + (begin.end() == begin.start() ? 1 : 0);
        }
        return best;
    }

    private Reading enumerated(Party party, boolean with, int count, Span span) {
        List<Traveller> travellers = new ArrayList<>();
        if (with || party.ego()) {
            travellers.add(self);
        }
        travellers.addAll(party.others());
        while (travellers.size() < count) {
            travellers.add(Traveller.UNKNOWN);
        }
        boolean anonymous = travellers.stream().allMatch(Traveller::unknown);
        String note = Notes.join(anonymous ? COUNTED : null, party.open() ? OPEN : null);
        return reading(travellers, party.open() ? Confidence.UNSURE : Confidence.CLEAR, span, note);
    }

    /** A single traveller is the customer. */
    private Reading counted(Headcount count) {
        boolean alone = count.people() == 1;
        List<Traveller> travellers = alone ? List.of(self) : Collections.nCopies(count.people(), Traveller.UNKNOWN);
        return reading(travellers, count.confidence(), count.span(), alone ? null : COUNTED);
    }

    private Reading reading(List<Traveller> travellers, double confidence, Span span, @Nullable String note) {
        return text.reading(InquiryField.TRAVELERS, Traveller.json(travellers), confidence, span, note);
    }

    private static @Nullable String value(Map<InquiryField, Reading> known, InquiryField field) {
        Reading reading = known.get(field);
        return reading == null || reading.value().isEmpty() ? null : reading.value();
    }
}
