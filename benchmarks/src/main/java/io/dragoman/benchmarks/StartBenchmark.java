package io.dragoman.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long a start takes until the first request is answered, and what the process keeps in memory when nothing happens. */
final class StartBenchmark implements Main.Benchmark {

    private static final long EVENTS = 100_000;
    private static final int STARTS = 5;
    private static final Duration REST = Duration.ofSeconds(15);

    @Override
    public void run(Folders folders, PrintStream out) throws Exception {
        Path grown = folders.fresh("grown");
        long events = History.grow(grown, EVENTS, 200, 10, 0);
        Figures[] empty = {new Figures(), new Figures()};
        Figures[] full = {new Figures(), new Figures()};
        for (int i = 0; i < STARTS; i++) {
            measure(folders.fresh("empty-" + i), empty);
            measure(grown, full);
        }
        out.printf("median of %d starts; memory after %d s of rest%n", STARTS, REST.toSeconds());
        out.printf("%-26s %22s %22s%n", "", "first request, s", "resident, MB");
        print(out, "empty data", empty);
        print(out, "%,d events".formatted(events), full);
    }

    private static void measure(Path data, Figures[] figures) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(data)) {
            TimeUnit.NANOSECONDS.sleep(REST.toNanos());
            figures[0].add(server.startedIn().toMillis() / 1e3);
            figures[1].add(server.residentMegabytes());
        }
    }

    private static void print(PrintStream out, String what, Figures... figures) {
        out.printf("  %-24s %22.1f %22.0f%n", what, figures[0].median(), figures[1].median());
    }
}
