package io.dragoman.server.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourtesyTest {

    private final List<Long> pauses = new ArrayList<>();

    @Test
    void an_event_waits_while_many_posts_do() {
        new Courtesy(() -> 16, pauses::add).pause();
        assertThat(pauses).containsExactly(20_000_000L);
    }

    @Test
    void a_few_posts_keep_no_event_waiting() {
        new Courtesy(() -> 15, pauses::add).pause();
        assertThat(pauses).isEmpty();
    }
}
