package io.dragoman.saga.inquiry.local;

import io.dragoman.saga.inquiry.MessageReader;
import io.dragoman.saga.inquiry.local.Corpus.Case;
import io.dragoman.saga.inquiry.local.Corpus.Score;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Prints how well is read what nothing was ever adjusted to, beside the founding rules on the same messages. Run by the benchmarks. */
public final class ExtractionTable {

    private static final Corpus APART = Corpus.of("held-out.json");

    private final PrintStream out;

    private ExtractionTable(PrintStream out) {
        this.out = out;
    }

    public static void main(String... arguments) {
        new ExtractionTable(System.out).print();
    }

    private void print() {
        out.printf(
                "%d messages that the rules were not built with%n%n",
                APART.messages().size());
        out.printf("| %-28s | %5s | %-22s | %-22s |%n", "", "there", "rules: prec. recall", "founding: prec. recall");
        out.println("|---|---|---|---|");
        rows(each -> "all");
        rows(each -> each.message().language());
        rows(each -> each.field().label());
        rows(each -> each.field().label() + ", " + each.message().language());
    }

    private void rows(Function<Case, String> key) {
        Map<String, Score> rules = scores(new LocalExtractor(), key);
        Map<String, Score> founding = scores(new FoundingRules(), key);
        rules.forEach((name, score) -> out.printf(
                "| %-28s | %5d | %-22s | %-22s |%n",
                name, score.expected(), figures(score), figures(founding.getOrDefault(name, Score.NONE))));
    }

    private static Map<String, Score> scores(MessageReader reader, Function<Case, String> key) {
        return new TreeMap<>(APART.scores(reader, key));
    }

    /** Of nothing read, nothing can be said about its precision. */
    private static String figures(Score score) {
        return score.read() == 0
                ? "    -  %.2f".formatted(score.recall())
                : " %.2f  %.2f".formatted(score.precision(), score.recall());
    }
}
