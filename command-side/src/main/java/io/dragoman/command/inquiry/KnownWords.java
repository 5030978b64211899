package io.dragoman.command.inquiry;

import io.dragoman.conversation.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An inquiry's messages with words that are not being read just now, and what became of them so far. */
final class KnownWords {

    /** So many of the newest messages can be read once more: more would make the list, and its snapshots, grow for ever. */
    private static final int REMEMBERED = 500;

    private final List<Words> known = new ArrayList<>();

    void add(MessageId messageId, Instant effectiveAt) {
        known.add(new Words(messageId, effectiveAt, State.NEW));
    }

    /** Those in one of the states, oldest first. */
    List<MessageId> in(State first, State... others) {
        Set<State> wanted = Stream.concat(Stream.of(first), Stream.of(others)).collect(Collectors.toSet());
        return known.stream()
                .filter(words -> wanted.contains(words.state()))
                .sorted(Comparator.comparing(Words::effectiveAt))
                .map(Words::messageId)
                .toList();
    }

    /** When these take effect, as far as they are known. */
    Map<MessageId, Instant> times(List<MessageId> messages) {
        return known.stream()
                .filter(words -> messages.contains(words.messageId()))
                .collect(Collectors.toMap(Words::messageId, Words::effectiveAt, (one, same) -> one));
    }

    /** Takes them out, to be read. */
    List<Words> take(List<MessageId> messages) {
        Map<MessageId, Words> byId =
                known.stream().collect(Collectors.toMap(Words::messageId, Function.identity(), (one, same) -> one));
        List<Words> taken =
                messages.stream().filter(byId::containsKey).map(byId::get).toList();
        known.removeIf(words -> messages.contains(words.messageId()));
        return taken;
    }

    /** Takes back what was read, or not. */
    void remember(Stream<Words> words) {
        words.forEach(known::add);
        trim(state -> state == State.READ);
        trim(State::isFailed);
    }

    private void trim(Predicate<State> which) {
        List<Words> those =
                known.stream().filter(words -> which.test(words.state())).toList();
        known.removeAll(those.subList(0, Math.max(0, those.size() - REMEMBERED)));
    }

    /** A message with words. */
    record Words(MessageId messageId, Instant effectiveAt, State state) {

        Words in(State next) {
            return new Words(messageId, effectiveAt, next);
        }
    }

    /** What became of words so far. */
    enum State {
        /** Nobody has read them yet. */
        NEW,
        READ,
        /** Nobody could read them, for a reason that may have passed when the customer writes again: they are read with the next words, once. */
        FAILED,
        /** Nobody could read them, and nobody tries unless somebody wants it. */
        GIVEN_UP;

        boolean isFailed() {
            return this == FAILED || this == GIVEN_UP;
        }
    }
}
