package io.dragoman.command.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.inquiry.RerunScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which messages are still to be read, which are being read, and which could be read once more. */
final class ReadingList {

    /** So many of the newest messages can be read once more: more would make the list, and its snapshots, grow for ever. */
    private static final int REMEMBERED = 500;

    private int requests;
    private final List<Words> waiting = new ArrayList<>();
    private final Map<Integer, Reading> awaited = new TreeMap<>();
    private final List<Words> done = new ArrayList<>();
    private final List<Words> failed = new ArrayList<>();

    void add(MessageId messageId, Instant effectiveAt) {
        waiting.add(new Words(messageId, effectiveAt));
    }

    List<MessageId> waiting() {
        return ids(waiting.stream());
    }

    /** The messages to read once more, oldest first; those that are being read are not among them. */
    List<MessageId> again(RerunScope scope) {
        Stream<Words> known = scope == RerunScope.FAILED
                ? failed.stream()
                : Stream.of(done, failed, waiting).flatMap(List::stream);
        return ids(known.sorted(Comparator.comparing(Words::effectiveAt)));
    }

    /** When these take effect, as far as they could be read once more. */
    Map<MessageId, Instant> times(List<MessageId> messages) {
        return Stream.of(done, failed, waiting)
                .flatMap(List::stream)
                .filter(words -> messages.contains(words.messageId()))
                .collect(Collectors.toMap(Words::messageId, Words::effectiveAt, (one, same) -> one));
    }

    /** True while somebody's wish to read once more is awaited. */
    boolean awaitsRerun() {
        return awaited.values().stream().anyMatch(Reading::rerun);
    }

    /** The number that the next extraction gets. */
    int next() {
        return requests + 1;
    }

    void requested(int extraction, List<MessageId> messages, boolean rerun) {
        Map<MessageId, Words> known = Stream.of(done, failed, waiting)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Words::messageId, Function.identity(), (one, same) -> one));
        List<Words> asked =
                messages.stream().filter(known::containsKey).map(known::get).toList();
        Stream.of(done, failed, waiting).forEach(list -> list.removeIf(asked::contains));
        awaited.put(extraction, new Reading(asked, rerun, 1, false));
        requests = extraction;
    }

    /** True while an answer to that extraction is awaited. */
    boolean awaits(int extraction) {
        return awaited.containsKey(extraction);
    }

    /** True when that attempt may fail: it is the present one and has not failed yet. */
    boolean tries(int extraction, int attempt) {
        Reading reading = awaited.get(extraction);
        return reading != null && reading.attempt() == attempt && !reading.paused();
    }

    /** True when that attempt is the one that a failed one waits for. */
    boolean mayRetry(int extraction, int attempt) {
        Reading reading = awaited.get(extraction);
        return reading != null && reading.paused() && reading.attempt() + 1 == attempt;
    }

    /** When the messages of an awaited extraction take effect. */
    Map<MessageId, Instant> times(int extraction) {
        return words(extraction).stream().collect(Collectors.toMap(Words::messageId, Words::effectiveAt));
    }

    List<MessageId> messages(int extraction) {
        return ids(words(extraction).stream());
    }

    void retried(int extraction, int attempt) {
        awaited.computeIfPresent(
                extraction, (number, reading) -> new Reading(reading.words(), reading.rerun(), attempt, false));
    }

    /** The next attempt waits; one that was postponed has not been made. */
    void paused(int extraction, FailureKind kind) {
        awaited.computeIfPresent(
                extraction,
                (number, reading) ->
                        new Reading(reading.words(), reading.rerun(), kind.next(reading.attempt()) - 1, true));
    }

    void answered(int extraction) {
        remember(done, words(extraction));
        awaited.remove(extraction);
    }

    void gaveUp(int extraction) {
        remember(failed, words(extraction));
        awaited.remove(extraction);
    }

    private static void remember(List<Words> list, List<Words> words) {
        list.addAll(words);
        list.subList(0, Math.max(0, list.size() - REMEMBERED)).clear();
    }

    private List<Words> words(int extraction) {
        Reading reading = awaited.get(extraction);
        return reading == null ? List.of() : reading.words();
    }

    private static List<MessageId> ids(Stream<Words> words) {
        return words.map(Words::messageId).toList();
    }

    private record Words(MessageId messageId, Instant effectiveAt) {}

    /** An extraction that is awaited; {@code paused} between {@code attempt}, the last that was made, and the next. */
    private record Reading(List<Words> words, boolean rerun, int attempt, boolean paused) {}
}
