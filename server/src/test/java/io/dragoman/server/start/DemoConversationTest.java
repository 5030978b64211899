package io.dragoman.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoConversationTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void conversations_begin_one_after_the_other_over_the_last_days() {
        List<Instant> begins = IntStream.range(0, 120)
                .mapToObj(place -> DemoConversation.begin(place, 120, NOW))
                .toList();

        assertThat(begins).isSorted();
        assertThat(Duration.between(begins.get(0), NOW)).isGreaterThan(Duration.ofDays(10));
    }

    @Test
    void nothing_is_written_in_the_future() {
        List<DemoConversation> conversations = DemoConversation.all();
        Instant last = DemoConversation.begin(conversations.size() - 1, conversations.size(), NOW);

        assertThat(conversations)
                .allSatisfy(conversation -> assertThat(DemoConversation.sent(
                                last, conversation.messages().size() - 1))
                        .isBefore(NOW));
    }
}
