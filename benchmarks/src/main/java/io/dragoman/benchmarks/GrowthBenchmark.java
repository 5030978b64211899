package io.dragoman.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Whether a long history makes the next message dearer. The same ingest, until everything has followed from it, is put on a short and on a
 * long history in turns, each time on a fresh copy, in one process that is warm from the start.
 */
final class GrowthBenchmark implements Main.Benchmark {

    private static final long SHORT = 1_000;
    private static final long LONG = 100_000;
    private static final int MESSAGES = 500;
    private static final int ROUNDS = 7;
    private static final int WARM_UP_ROUNDS = 12;
    /** Half of the customers of the ingest have written before: they are in the short history, and so in the long one. */
    private static final int KNOWN = 50;

    private static final int CONTACTS = 2 * KNOWN;

    @Override
    public void run(Folders folders, PrintStream out) throws Exception {
        Path few = folders.fresh("short");
        long fewEvents = History.grow(few, SHORT, KNOWN, 3, 0);
        Path many = folders.copy(few, "long");
        long manyEvents = History.grow(many, LONG, 200, 10, CONTACTS);
        Figures first = new Figures();
        Figures last = new Figures();
        try (WarmProcess server = new WarmProcess(folders.fresh("warm-up"))) {
            warmUp(server, folders.copy(few, "warm-up"));
            for (int round = 0; round < ROUNDS; round++) {
                first.add(cost(server, folders.copy(few, "short-" + round)));
                last.add(cost(server, folders.copy(many, "long-" + round)));
            }
        }
        out.printf("%d messages of %d contacts until settled, milliseconds%n", MESSAGES, CONTACTS);
        out.printf("  after %,9d events %8.0f   (%s)%n", fewEvents, first.median(), first);
        out.printf("  after %,9d events %8.0f   (%s)%n", manyEvents, last.median(), last);
        out.printf("last/first %.2f%n", last.median() / first.median());
    }

    private static void warmUp(WarmProcess server, Path data) throws Exception {
        server.open(data);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            ingest(server, CONTACTS * round);
        }
    }

    private static double cost(WarmProcess server, Path data) throws Exception {
        server.open(data);
        server.api().settle();
        return ingest(server, 0).toNanos() / 1e6;
    }

    private static Duration ingest(WarmProcess server, int first) throws Exception {
        var messages = new Posts(server.port()).of(MESSAGES, CONTACTS, first);
        long start = System.nanoTime();
        Load.atFullSpeed(server.port(), messages);
        server.api().settle();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
