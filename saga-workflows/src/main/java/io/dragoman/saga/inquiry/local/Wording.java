package io.dragoman.saga.inquiry.local;

import io.dragoman.saga.inquiry.Earlier;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import io.dragoman.saga.inquiry.Notes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the rules know about words of a message from which somebody else read. They look at them in the whole message, as a person would. */
public final class Wording {

    private final Text text;
    private final Span quoted;

    private Wording(Text text, Span quoted) {
        this.text = text;
        this.quoted = quoted;
    }

    /**
     * About words that stand in a message.
     *
     * @param earlier what was known before the message
     */
    public static Wording of(Spoken message, String words, Earlier earlier) {
        Text text =
                new Text(message.words(), new Setting(message.at(), message.zone(), earlier), UnaryOperator.identity());
        String folded = Folding.fold(words);
        int at = text.source().folded().indexOf(folded);
        return new Wording(text, at < 0 ? text.from(0) : new Span(at, at + folded.length()));
    }

    /** Whether the words say that day, which no calendar needs to have, and what is doubtful about it; empty when they do not. */
    public Optional<Said> day(int year, int month, int day) {
        return new SaidDay(text, quoted).of(year, month, day);
    }

    /** What the words say of the amount: whether it is each traveler's own, or the end of a range. */
    public @Nullable String amount(BigDecimal amount) {
        List<Sum> meant = Sum.of(text).stream()
                .filter(sum -> sum.span().touches(quoted) && sum.amount().compareTo(amount) == 0)
                .toList();
        boolean each = meant.stream().anyMatch(sum -> new CostWords(text, sum.span()).each());
        return Notes.join(each ? Notes.EACH : null, meant.stream().anyMatch(Sum::range) ? Notes.UPPER_END : null);
    }

    /** Whether the words add somebody to the travelers who were known before. */
    public boolean addsTravelers() {
        return FurtherTravellers.read(text).isPresent();
    }

    /**
     * That words say something.
     *
     * @param note what a person should know of it
     */
    public record Said(@Nullable String note) {}
}
