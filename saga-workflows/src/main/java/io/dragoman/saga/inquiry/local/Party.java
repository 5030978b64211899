package io.dragoman.saga.inquiry.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * An enumeration of people: "me, my wife Maria (born 21 April 1985) and two kids". It reads one member after the other for as long as
 * commas, "and" or "with" join them.
 */
final class Party {

    private static final String EGO = "{people.ego}(?!\\s{1,2}(?:\\p{L}{1,14}\\s{1,2})?{people.kin})";
    private static final String MANY =
            "(?:{people.my}\\s{1,2})?(?<count>\\d{1,2}|{number})\\s{1,2}(?:\\p{L}{1,14}\\s{1,2})?"
                    + "(?:{people.adult}|{people.child}|{people.others}|{people.kin})";
    private static final String KIN =
            "{people.my}\\s{1,2}(?:\\p{L}{1,14}\\s{1,2})?(?:(?<many>{people.plural})|{people.kin})(?!')";
    private static final String ASIDE = "\\s{0,2}\\([^()\\n]{1,40}\\)";
    private static final String NEXT =
            "\\s{0,2}(?:,\\s{0,2}(?:{people.and}\\s{1,2})?|{people.and}\\s{1,2}|{people.with}\\s{1,2}|\\+\\s?)(?:{people.with}\\s{1,2})?";
    private static final int MOST = 30;

    private final Text text;
    private final List<Traveller> members = new ArrayList<>();
    private boolean ego;
    private boolean open;
    private int end;

    private Party(Text text, int start) {
        this.text = text;
        end = start;
    }

    /** The people enumerated from {@code start} on. */
    static Party at(Text text, int start) {
        Party party = new Party(text, start);
        int next = start;
        while (next >= 0 && party.members.size() < MOST && party.member(next)) {
            next = party.next();
        }
        return party;
    }

    /** The members but for the customer. */
    List<Traveller> others() {
        return members;
    }

    /** Whether the customer is one of them. */
    boolean ego() {
        return ego;
    }

    /** Whether there are members whose number is not said. */
    boolean open() {
        return open;
    }

    int end() {
        return end;
    }

    private boolean member(int start) {
        Span rest = text.from(start);
        Matcher i = text.matcher(EGO, rest);
        Matcher many = text.matcher(MANY, rest);
        Matcher kin = text.matcher(KIN, rest);
        if (i.lookingAt()) {
            ego = true;
            end = i.end();
        } else if (many.lookingAt()) {
            several(count(many.group("count")), many.end());
        } else if (kin.lookingAt()) {
            relative(kin);
        } else {
            return false;
        }
        aside();
        return true;
    }

    private void several(int count, int from) {
        end = from;
        List<Traveller> named = count <= MOST && count > 1 ? names(from) : List.of();
        members.addAll(named);
        for (int i = named.size(); i < Math.min(count, MOST); i++) {
            members.add(Traveller.UNKNOWN);
        }
    }

    private void relative(Matcher kin) {
        end = kin.end();
        if (kin.group("many") != null) {
            List<Traveller> named = names(kin.end());
            open |= named.isEmpty();
            members.addAll(named);
            return;
        }
        NamedTraveller person =
                name(kin.end()).orElseGet(() -> NamedTraveller.unnamed(text, new Span(kin.start(), kin.end())));
        members.add(person.traveller());
        end = Math.max(end, person.span().end());
    }

    /** "our kids Tom and Lea": names joined by commas and "and". */
    private List<Traveller> names(int from) {
        List<Traveller> named = new ArrayList<>();
        Optional<NamedTraveller> name = name(from);
        while (name.isPresent() && named.size() < MOST) {
            named.add(name.get().traveller());
            end = name.get().span().end();
            aside();
            int next = next();
            name = next < 0 ? Optional.empty() : name(next);
        }
        return named;
    }

    private Optional<NamedTraveller> name(int from) {
        Matcher gap = text.matcher("[\\s,:(]{0,3}", text.from(from));
        return gap.lookingAt() ? NamedTraveller.at(text, text.days(), gap.end()) : Optional.empty();
    }

    private void aside() {
        Matcher aside = text.matcher(ASIDE + "|\\)", text.from(end));
        end = aside.lookingAt() ? aside.end() : end;
    }

    private int next() {
        Matcher next = text.matcher(NEXT, text.from(end));
        return next.lookingAt() ? next.end() : -1;
    }

    private int count(String word) {
        Map<String, Integer> numbers = text.lexicon().numbers("number");
        return Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : Objects.requireNonNull(numbers.get(word.replaceAll("\\s+", " ")));
    }
}
