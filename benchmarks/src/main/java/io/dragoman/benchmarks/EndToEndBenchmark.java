package io.dragoman.benchmarks;

import java.io.PrintStream;
import java.time.Duration;

/** How many messages a second go the whole way, and how far each stage falls behind while they come faster than that. */
final class EndToEndBenchmark implements Main.Benchmark {

    private static final int WARM_UP = 6_000;
    private static final int WARM_UP_CONTACTS = 300;
    private static final int MESSAGES = 20_000;
    private static final int CONTACTS = 2_000;

    @Override
    public void run(Folders folders, PrintStream out) throws Exception {
        try (ServerProcess server = ServerProcess.start(folders.fresh("data"))) {
            Posts posts = new Posts(server.port());
            Load.atFullSpeed(server.port(), posts.of(WARM_UP, WARM_UP_CONTACTS, 0));
            long before = server.api().settle();
            var messages = posts.of(MESSAGES, CONTACTS, WARM_UP_CONTACTS);
            StageWatch watch = StageWatch.start(server.api());
            Duration accepted = Load.atFullSpeed(server.port(), messages);
            long head = server.api().settle();
            Duration settled = watch.elapsed();
            watch.stop();

            out.printf("%,d messages of %,d contacts, %,d events%n", MESSAGES, CONTACTS, head - before);
            out.printf("  %-26s %8.1f s   %8.0f messages/s%n", "accepted (durable)", seconds(accepted), rate(accepted));
            out.printf("  %-26s %8.1f s   %8.0f messages/s%n", "settled", seconds(settled), rate(settled));
            out.printf("stages: behind when the last was accepted, and complete so long after it%n");
            watch.print(out, accepted, head);
        }
    }

    private static double rate(Duration took) {
        return Load.perSecond(MESSAGES, took);
    }

    static double seconds(Duration took) {
        return took.toMillis() / 1e3;
    }
}
