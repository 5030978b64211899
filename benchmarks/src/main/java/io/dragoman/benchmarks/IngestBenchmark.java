package io.dragoman.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * How much of what is possible durable ingestion reaches: against the same server answering after verification alone, and against raw
 * appends of the same rows into the same store. The three take turns, so that whatever else the machine does meets them alike.
 */
final class IngestBenchmark implements Main.Benchmark {

    private static final int WARM_UP = 30_000;
    private static final int POSTS = 10_000;
    private static final int CONTACTS = 1_000;
    private static final int ROUNDS = 5;

    private final Figures durable = new Figures();
    private final Figures verified = new Figures();
    private final Figures raw = new Figures();

    @Override
    public void run(Folders folders, PrintStream out) throws Exception {
        Path data = folders.fresh("durable");
        try (ServerProcess storing = ServerProcess.start(data);
                ServerProcess dropping =
                        ServerProcess.start(Launch.of(StoringNothing.class, folders.fresh("verified")))) {
            rate(storing, WARM_UP);
            storing.api().settle();
            rate(dropping, WARM_UP);
            RawAppends appends = RawAppends.of(data, POSTS);
            appends.into(folders.fresh("raw-warm-up.db"));
            for (int round = 0; round < ROUNDS; round++) {
                durable.add(rate(storing, POSTS));
                storing.api().settle();
                verified.add(rate(dropping, POSTS));
                raw.add(Load.perSecond(appends.count(), appends.into(folders.fresh("raw-" + round + ".db"))));
            }
        }
        print(out);
    }

    private static double rate(ServerProcess server, int posts) throws Exception {
        return Load.perSecond(posts, Load.atFullSpeed(server.port(), new Posts(server.port()).of(posts, CONTACTS, 0)));
    }

    private void print(PrintStream out) {
        out.printf("%d connections, rounds of %,d webhooks, per second%n", Load.CONNECTIONS, POSTS);
        out.printf("  %-34s %8.0f   (%s)%n", "durable (d)", durable.median(), durable);
        out.printf("  %-34s %8.0f   (%s)%n", "verified only (v)", verified.median(), verified);
        out.printf("  %-34s %8.0f   (%s)%n", "raw batched appends (a)", raw.median(), raw);
        out.printf(
                "d/v %.2f   d/a %.2f   d/min(v,a) %.2f%n",
                durable.median() / verified.median(),
                durable.median() / raw.median(),
                durable.median() / Math.min(verified.median(), raw.median()));
    }
}
