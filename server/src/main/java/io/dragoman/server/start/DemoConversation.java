package io.dragoman.server.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody who does not exist writes, one message after the other. */
record DemoConversation(String provider, String from, String name, List<String> messages) {

    private static final Duration SPREAD = Duration.ofDays(12);
    private static final Duration YOUNGEST = Duration.ofMinutes(20);
    private static final Duration PAUSE = Duration.ofMinutes(3);

    /** All of them, the oldest first. */
    static List<DemoConversation> all() {
        try (InputStream file = new ClassPathResource("demo/conversations.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, new TypeReference<List<DemoConversation>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's conversations are missing", e);
        }
    }

    /** When a conversation began, by its place among {@code count}: many lately, and fewer the longer ago. */
    static Instant begin(int place, int count, Instant now) {
        double older = (double) (count - 1 - place) / Math.max(1, count - 1);
        return now.minus(YOUNGEST).minusSeconds(Math.round(older * older * SPREAD.toSeconds()));
    }

    /** When one of its messages was sent. */
    static Instant sent(Instant begin, int message) {
        return begin.plus(PAUSE.multipliedBy(message));
    }
}
