package io.dragoman.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** How long a webhook takes until the board shows its words: alone, and while others come in at half the rate that can be sustained. */
final class LatencyBenchmark implements Main.Benchmark {

    private static final int CONTACTS = 100;
    private static final int BURST = 6_000;
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration BUSY = Duration.ofSeconds(20);

    @Override
    public void run(Folders folders, PrintStream out) throws Exception {
        try (ServerProcess server = ServerProcess.start(folders.fresh("data"))) {
            Posts posts = new Posts(server.port());
            BoardProbe probe = BoardProbe.of(server, posts, CONTACTS);
            sustained(server, posts);
            double most = sustained(server, posts);
            out.printf("sustained end to end: %.0f messages/s%n", most);
            out.printf("%-34s %6s %10s %10s %10s%n", "webhook to visible on the board", "n", "p50 ms", "p99 ms", "max");
            print(out, "at 1/s", probe.measure(QUIET, 1));
            print(out, "at %.0f/s (half)".formatted(most / 2), busy(server, posts, probe, most / 2));
        }
    }

    /** What a burst and its processing come to. */
    private static double sustained(ServerProcess server, Posts posts) throws Exception {
        long start = System.nanoTime();
        Load.atFullSpeed(server.port(), posts.of(BURST, CONTACTS, 0));
        server.api().settle();
        return Load.perSecond(BURST, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Figures busy(ServerProcess server, Posts posts, BoardProbe probe, double rate) throws Exception {
        List<byte[]> others = new ArrayList<>(posts.of((int) (rate * BUSY.toSeconds()), CONTACTS, 0));
        CompletableFuture<Figures> seen = CompletableFuture.supplyAsync(() -> measured(probe));
        Load.atRate(server.port(), others, rate);
        return seen.get();
    }

    private static Figures measured(BoardProbe probe) {
        try {
            return probe.measure(BUSY, 10);
        } catch (IOException | GeneralSecurityException e) {
            throw new CompletionException(e);
        }
    }

    private static void print(PrintStream out, String what, Figures millis) {
        out.printf(
                "%-34s %6d %10.1f %10.1f %10.1f%n",
                "  " + what, millis.count(), millis.median(), millis.quantile(0.99), millis.largest());
    }
}
