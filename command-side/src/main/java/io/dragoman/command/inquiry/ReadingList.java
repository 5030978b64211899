package io.dragoman.command.inquiry;

import io.dragoman.command.inquiry.KnownWords.State;
import io.dragoman.command.inquiry.KnownWords.Words;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractionReason;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.RerunScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which messages are still to be read, which are being read, and which could be read once more. */
final class ReadingList {

    private int requests;
    private final KnownWords idle = new KnownWords();
    private final Map<Integer, Reading> awaited = new TreeMap<>();

    void add(MessageId messageId, Instant effectiveAt) {
        idle.add(messageId, effectiveAt);
    }

    /** The messages that nobody has read yet. */
    List<MessageId> waiting() {
        return idle.in(State.NEW);
    }

    /** These, and with them once more those whose reading failed; nothing where there are no new ones. */
    List<MessageId> waitingAndFailed() {
        return waiting().isEmpty() ? List.of() : idle.in(State.NEW, State.FAILED);
    }

    /** The messages to read once more, and with them the new ones, oldest first; those that are being read are not among them. */
    List<MessageId> again(RerunScope scope) {
        if (scope == RerunScope.ALL) {
            return idle.in(State.NEW, State.READ, State.FAILED, State.GIVEN_UP);
        }
        List<MessageId> failed = idle.in(State.FAILED, State.GIVEN_UP);
        return failed.isEmpty() ? failed : idle.in(State.NEW, State.FAILED, State.GIVEN_UP);
    }

    /** When these take effect, as far as they could be read once more. */
    Map<MessageId, Instant> times(List<MessageId> messages) {
        return idle.times(messages);
    }

    /** True while somebody's wish to read once more is awaited. */
    boolean awaitsRerun() {
        return awaited.values().stream().anyMatch(Reading::rerun);
    }

    /** The number that the next extraction gets. */
    int next() {
        return requests + 1;
    }

    void on(ExtractionRequested event) {
        boolean rerun = event.reason() == ExtractionReason.RERUN;
        awaited.put(event.extraction(), new Reading(idle.take(event.messages()), rerun, 1, false));
        requests = event.extraction();
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
        return words(extraction).stream().map(Words::messageId).toList();
    }

    void retried(int extraction, int attempt) {
        awaited.computeIfPresent(
                extraction, (number, reading) -> new Reading(reading.words(), reading.rerun(), attempt, false));
    }

    void answered(int extraction) {
        idle.remember(words(extraction).stream().map(words -> words.in(State.READ)));
        awaited.remove(extraction);
    }

    void on(ExtractionFailed event) {
        FailureKind kind = event.kind();
        if (kind != null && kind.goesOn()) {
            paused(event.extraction(), kind);
        } else {
            boolean apart = leavesNewWords(event);
            idle.remember(words(event.extraction()).stream().map(words -> words.in(after(event, words, apart))));
            awaited.remove(event.extraction());
        }
    }

    /** The next attempt waits; one that was postponed has not been made. */
    private void paused(int extraction, FailureKind kind) {
        awaited.computeIfPresent(
                extraction,
                (number, reading) ->
                        new Reading(reading.words(), reading.rerun(), kind.next(reading.attempt()) - 1, true));
    }

    /** True when new words failed for good together with others, which may be to blame: the new ones are to be read alone then. */
    boolean leavesNewWords(ExtractionFailed failure) {
        List<State> states = words(failure.extraction()).stream()
                .map(Words::state)
                .distinct()
                .toList();
        return !failure.goesOn() && !failure.wasParked() && states.size() > 1 && states.contains(State.NEW);
    }

    private static State after(ExtractionFailed failure, Words words, boolean apart) {
        return switch (words.state()) {
            case READ -> State.READ;
            case FAILED, GIVEN_UP -> State.GIVEN_UP;
            case NEW -> apart ? State.NEW : failure.mayPass() ? State.FAILED : State.GIVEN_UP;
        };
    }

    private List<Words> words(int extraction) {
        Reading reading = awaited.get(extraction);
        return reading == null ? List.of() : reading.words();
    }

    /** An extraction that is awaited; {@code paused} between {@code attempt}, the last that was made, and the next. */
    private record Reading(List<Words> words, boolean rerun, int attempt, boolean paused) {}
}
