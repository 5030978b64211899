package io.dragoman.saga.inquiry.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads an enumeration of people, "me, my wife Maria (born 21 April 1985) and two kids": one member after the other for as long as
 * commas, "and" or "with" join them.
 */
final class PartyReader {

    private static final String EGO =
            "{people.ego}(?!\\s{1,2}{people.kin}|\\s{1,2}(?!{people.my})\\p{L}{1,14}\\s{1,2}{people.kin})";
    private static final String MANY =
            "(?:{people.my}\\s{1,2})?(?<count>\\d{1,2}|{number})\\s{1,2}(?:\\p{L}{1,14}\\s{1,2})?"
                    + "(?:{people.adult}|{people.child}|{people.others}|{people.kin})";
    private static final String KIN =
            "{people.my}\\s{1,2}(?:\\p{L}{1,14}\\s{1,2})?(?:(?<many>{people.plural})|{people.kin})(?!'(?!s name))";
    private static final String ASIDE = "\\s{0,2}\\([^()\\n]{1,40}\\)|\\)";
    private static final String NEXT =
            "\\s{0,2}(?:,\\s{0,2}(?:{people.and}\\s{1,2})?|{people.and}\\s{1,2}|{people.with}\\s{1,2}|[+/]\\s?"
                    + "|\\s{1,2}(?=(?:\\d{1,2}|{number})\\s{1,2}(?:\\p{L}{1,14}\\s{1,2})?(?:{people.adult}|{people.child}))"
                    + "|\\s(?={people.my}))(?:{people.with}\\s{1,2})?";

    private final Text text;
    private final List<Traveller> others = new ArrayList<>();
    private boolean ego;
    private boolean open;
    private int end;

    private PartyReader(Text text, int start) {
        this.text = text;
        end = start;
    }

    /** The people enumerated from {@code start} on. */
    static Party at(Text text, int start) {
        PartyReader reader = new PartyReader(text, start);
        int next = start;
        while (next >= 0 && reader.others.size() < Party.MOST && reader.member(next)) {
            next = reader.next();
        }
        return new Party(List.copyOf(reader.others), reader.ego, reader.open, new Span(start, reader.end));
    }

    private boolean member(int start) {
        Matcher i = text.at(EGO, start);
        Matcher many = text.at(MANY, start);
        Matcher kin = text.at(KIN, start);
        if (i.lookingAt()) {
            ego = true;
            end = i.end();
        } else if (many.lookingAt()) {
            several(text.lexicon().number("number", many.group("count")), many.end());
        } else if (kin.lookingAt()) {
            relative(kin);
        } else {
            return false;
        }
        end = text.skip(ASIDE, end);
        return true;
    }

    private void several(int count, int from) {
        end = from;
        List<Traveller> named = count > 1 ? names(from) : List.of();
        others.addAll(named);
        for (int i = named.size(); i < Math.min(count, Party.MOST); i++) {
            others.add(Traveller.UNKNOWN);
        }
    }

    private void relative(Matcher kin) {
        end = kin.end();
        if (kin.group("many") != null) {
            List<Traveller> named = names(kin.end());
            open |= named.isEmpty();
            others.addAll(named);
            return;
        }
        NamedTraveller person = name(kin.end()).orElseGet(() -> NamedTraveller.unnamed(text, Span.of(kin)));
        others.add(person.traveller());
        end = Math.max(end, person.span().end());
    }

    /** "our kids Tom and Lea": names joined by commas and "and". */
    private List<Traveller> names(int from) {
        List<Traveller> named = new ArrayList<>();
        Optional<NamedTraveller> name = name(from);
        while (name.isPresent() && named.size() < Party.MOST) {
            named.add(name.get().traveller());
            end = text.skip(ASIDE, name.get().span().end());
            int next = next();
            name = next < 0 ? Optional.empty() : name(next);
        }
        return named;
    }

    private Optional<NamedTraveller> name(int from) {
        return NamedTraveller.at(text, text.days(), text.skip("[\\s,:(]{0,3}(?:{people.called}\\s{1,2})?", from));
    }

    private int next() {
        Matcher next = text.at(NEXT, end);
        return next.lookingAt() ? next.end() : -1;
    }
}
