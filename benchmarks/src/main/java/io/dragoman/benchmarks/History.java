package io.dragoman.benchmarks;

import java.nio.file.Path;

/** Makes data folders whose history has a wanted length. */
final class History {

    private History() {}

    /**
     * Lets ever new customers write until there are so many events; how many there are then.
     *
     * @param contacts as many at a time
     * @param each as many messages each of them writes
     * @param first number of the first of them
     */
    static long grow(Path data, long events, int contacts, int each, int first) throws Exception {
        try (ServerProcess server = ServerProcess.start(data)) {
            Posts posts = new Posts(server.port());
            long head = server.api().settle();
            for (int next = first; head < events; next += contacts) {
                Load.atFullSpeed(server.port(), posts.of(contacts * each, contacts, next));
                head = server.api().settle();
            }
            return head;
        }
    }
}
