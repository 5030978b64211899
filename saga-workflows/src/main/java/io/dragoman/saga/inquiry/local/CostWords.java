package io.dragoman.saga.inquiry.local;

import java.util.regex.Matcher;

/** What the words around an amount of money say about it. */
final class CostWords {

    private static final String ABOUT = "(?<cost>{money.cost})|(?<not>{money.not})|{money.aside}";
    private static final String CALLED_NOT = "\\s{1,2}(?:{date.of}\\s{1,2})?{money.not}";
    private static final String CALLED_COST = "[\\s,]{0,3}(?:\\p{L}{1,10}\\s{1,2}){0,2}(?:{money.total}|{money.cost})";
    private static final int BEFORE = 60;
    private static final int AFTER = 30;
    private static final int ANSWER = 25;

    private final Text text;
    private final Span amount;
    private final Span before;
    private final Span after;

    CostWords(Text text, Span amount) {
        this.text = text;
        this.amount = amount;
        before = text.sentenceBefore(amount.start());
        after = new Span(amount.end(), Math.min(text.sentenceAfter(amount.end()).end(), amount.end() + AFTER));
    }

    /** Positive when the nearest words call it a cost, negative when they call it something else. */
    int cost() {
        int cost = 0;
        Matcher words = text.matcher(ABOUT, near(BEFORE));
        while (words.find()) {
            // a budget may include a transfer, else an amount beside one is the transfer's
            if (words.group("cost") != null) {
                cost = 1;
            } else if (words.group("not") != null || cost == 0) {
                cost = -1;
            }
        }
        if (cost <= 0 && text.matcher(CALLED_NOT, after).lookingAt()) {
            return -1;
        }
        return cost == 0 && text.matcher(CALLED_COST, after).lookingAt() ? 1 : cost;
    }

    /** Whether it is said to be approximate, which nobody says of a room or a flight. */
    boolean about() {
        return text.ends("{money.about}\\s{0,2}", before);
    }

    /** Words right behind another number belong to that: "$2,000 each, so $4,000". */
    boolean each() {
        return text.matcher("[\\s,(]{0,3}{money.each}", after).lookingAt()
                || text.says("(?<![\\d$€£][\\s,(]{0,3}){money.each}", near(AFTER));
    }

    /** Whether it is an amount of something else. */
    boolean elsewhere() {
        return billed() || notMeant() || more() || Stories.others(text, amount.start());
    }

    /** Whether another amount is said to stand instead, or somebody paid it for something else. */
    private boolean notMeant() {
        return text.ends(
                "(?:{instead}|{money.paid}(?:\\s{1,2}\\p{L}{1,12}){0,2})\\s{1,2}(?:{money.about}\\s{1,2})?", before);
    }

    /** A bare amount where the cost is known: an answer that says nothing else, or words of travelling beside it. */
    boolean meant() {
        int further = text.source().folded().strip().length() - (amount.end() - amount.start());
        return further <= ANSWER
                || text.says("{place.trip}|{cue.travel}", before)
                || text.says("{place.trip}|{cue.travel}", text.sentenceAfter(amount.end()));
    }

    /** Whether it is said to come on top: "costs 120 more". */
    private boolean more() {
        return text.matcher("\\s{1,2}{money.more}(?=\\s{0,2}(?:[^\\p{L}\\s]|\\n|$))", after)
                .lookingAt();
    }

    /** Whether it was or is to be paid for something else. */
    private boolean billed() {
        return text.says("{money.bill}", before) || text.says("{money.bill}", text.sentenceAfter(amount.end()));
    }

    private Span near(int distance) {
        return new Span(Math.max(before.start(), amount.start() - distance), amount.start());
    }
}
