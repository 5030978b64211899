package io.dragoman.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class PostsBeingStoredTest {

    private final AtomicLong now = new AtomicLong();
    private final PostsBeingStored posts = new PostsBeingStored(new SimpleMeterRegistry(), now::get);

    @Test
    void many_at_once_are_a_crowd_until_a_moment_after() {
        assertThat(posts.crowded()).isFalse();
        Sinks.Empty<Void> disk = waiting(PostsBeingStored.CROWD);
        assertThat(posts.crowded()).isTrue();
        disk.tryEmitEmpty();
        now.addAndGet(PostsBeingStored.MOMENT.toNanos() - 1);
        assertThat(posts.crowded()).isTrue();
        now.incrementAndGet();
        assertThat(posts.crowded()).isFalse();
    }

    @Test
    void many_one_after_the_other_are_none() {
        for (int post = 0; post < 10 * PostsBeingStored.CROWD; post++) {
            posts.during(Mono.empty()).block();
        }
        waiting(PostsBeingStored.CROWD - 1);
        assertThat(posts.crowded()).isFalse();
    }

    @Test
    void a_crowd_that_does_not_end_is_no_burst_any_more_until_it_has_ended() {
        crowdFor(PostsBeingStored.LONGEST.minusNanos(1));
        assertThat(posts.crowded()).isTrue();
        crowdFor(PostsBeingStored.MOMENT);
        assertThat(posts.crowded()).isFalse();
        now.addAndGet(PostsBeingStored.MOMENT.toNanos());
        waiting(PostsBeingStored.CROWD);
        assertThat(posts.crowded()).isTrue();
    }

    /** A crowd comes together again and again, for that long. */
    private void crowdFor(Duration time) {
        long end = now.get() + time.toNanos();
        while (true) {
            waiting(PostsBeingStored.CROWD).tryEmitEmpty();
            if (now.get() == end) {
                return;
            }
            now.set(Math.min(end, now.get() + PostsBeingStored.MOMENT.toNanos() - 1));
        }
    }

    private Sinks.Empty<Void> waiting(int count) {
        Sinks.Empty<Void> disk = Sinks.empty();
        for (int post = 0; post < count; post++) {
            posts.during(disk.asMono()).subscribe();
        }
        return disk;
    }
}
