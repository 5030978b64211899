package io.dragoman.command.inquiry;

import static java.util.stream.Collectors.toMap;

import io.dragoman.conversation.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which messages are still to be read, and which are being read. What was answered is forgotten: it stays short. */
final class ReadingList {

    private int requests;
    private final List<Unread> waiting = new ArrayList<>();
    private final Map<Integer, List<Unread>> inReading = new TreeMap<>();

    void add(MessageId messageId, Instant effectiveAt) {
        waiting.add(new Unread(messageId, effectiveAt));
    }

    List<MessageId> waiting() {
        return waiting.stream().map(Unread::messageId).toList();
    }

    /** The number that the next extraction gets. */
    int next() {
        return requests + 1;
    }

    void requested(int extraction, List<MessageId> messages) {
        inReading.put(
                extraction,
                waiting.stream()
                        .filter(unread -> messages.contains(unread.messageId()))
                        .toList());
        waiting.removeIf(unread -> messages.contains(unread.messageId()));
        requests = extraction;
    }

    /** True while an answer to that extraction is awaited. */
    boolean awaits(int extraction) {
        return inReading.containsKey(extraction);
    }

    /** When the messages of an awaited extraction take effect. */
    Map<MessageId, Instant> times(int extraction) {
        return inReading.getOrDefault(extraction, List.of()).stream()
                .collect(toMap(Unread::messageId, Unread::effectiveAt));
    }

    void answered(int extraction) {
        inReading.remove(extraction);
    }

    private record Unread(MessageId messageId, Instant effectiveAt) {}
}
