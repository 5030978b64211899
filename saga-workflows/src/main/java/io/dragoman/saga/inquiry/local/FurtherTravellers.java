package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import io.dragoman.saga.inquiry.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "also our son Tom": somebody who joins those that earlier messages named. */
final class FurtherTravellers {

    private static final String ALSO = "(?:{people.also}|(?:^|(?<=[.!?\\n]))\\s{0,3}{people.and})\\s{1,2}"
            + "(?:{people.with}\\s{1,2}|{people.for}\\s{1,2})?(?={people.my}|\\d|{number})";

    /** A sentence that ends there or goes on with words of travelling; who does other things need not travel. */
    private static final String JOINS = "[\\s)]{0,3}(?:[.!?;\\n]|$|,?\\s{0,2}(?:{people.joins}|{cue.birth}|\\())";

    private FurtherTravellers() {}

    static Optional<Reading> read(Text text) {
        return text.matcher(ALSO)
                .results()
                .map(also -> PartyReader.at(text, also.end()))
                .filter(party -> party.others().stream().anyMatch(Traveller::named))
                .filter(party -> text.at(JOINS, party.end()).lookingAt())
                .findFirst()
                .flatMap(party -> joined(text, party));
    }

    private static Optional<Reading> joined(Text text, Party party) {
        List<Traveller> before = Traveller.list(text.setting().earlier().value(InquiryField.TRAVELERS));
        List<Traveller> all = new ArrayList<>(before);
        all.replaceAll(known -> party.others().stream()
                .filter(other -> known.sameName(other) && other.dateOfBirth() != null)
                .findFirst()
                .orElse(known));
        party.others().stream()
                .filter(other -> before.stream().noneMatch(other::sameName))
                .forEach(other -> join(all, other));
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(text.reading(
                        InquiryField.TRAVELERS, Traveller.json(all), Confidence.CLEAR, party.span(), Notes.MORE));
    }

    /** Who was only counted before has a name now; the first one counted is the customer. */
    private static void join(List<Traveller> all, Traveller other) {
        int counted = all.lastIndexOf(Traveller.UNKNOWN);
        if (counted > 0 && other.named()) {
            all.set(counted, other);
        } else {
            all.add(other);
        }
    }
}
