package io.dragoman.benchmarks;

import java.nio.file.Path;

/** Makes data folders whose history has a wanted length. */
final class History {

    /** As many messages each contact writes. */
    private static final int EACH = 10;

    private History() {}

    /** Lets ever new customers, numbered from {@code first}, write until there are so many events; how many there are then. */
    static long grow(Path data, long events, int contacts, int first) throws Exception {
        try (ServerProcess server = ServerProcess.start(data)) {
            Posts posts = new Posts(server.port());
            long head = server.api().settle();
            for (int next = first; head < events; next += contacts) {
                Load.atFullSpeed(server.port(), posts.of(contacts * EACH, contacts, next));
                head = server.api().settle();
            }
            return head;
        }
    }
}
