package io.dragoman.gateway.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest refused posts, bounded by number and age. */
final class RecentPosts {

    private final int count;
    private final Duration age;
    private final Clock clock;
    private final Deque<RefusedPost> posts = new ArrayDeque<>();

    RecentPosts(int count, Duration age, Clock clock) {
        this.count = count;
        this.age = age;
        this.clock = clock;
    }

    synchronized void add(RefusedPost post) {
        posts.addFirst(post);
        forgetOld();
    }

    synchronized List<RefusedPost> newest() {
        forgetOld();
        return List.copyOf(posts);
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(age);
        while (!posts.isEmpty() && (posts.size() > count || posts.getLast().at().isBefore(oldest))) {
            posts.removeLast();
        }
    }
}
