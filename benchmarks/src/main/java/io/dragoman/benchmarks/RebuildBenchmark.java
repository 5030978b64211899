package io.dragoman.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast everything that is read is derived again when the read store's file is gone, beside what the store itself writes when it is
 * given one guarded update after the other.
 */
final class RebuildBenchmark implements Main.Benchmark {

    private static final long EVENTS = 100_000;
    private static final int ROUNDS = 3;

    @Override
    public void run(Folders folders, PrintStream out) throws Exception {
        Path data = folders.fresh("grown");
        long events = History.grow(data, EVENTS, 1_000, 3, 0);
        Figures rebuild = new Figures();
        Figures raw = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            Duration without = untilSettled(data);
            forgetReadModels(data);
            rebuild.add(Load.perSecond((int) events, untilSettled(data).minus(without)));
            raw.add(RawUpdates.perSecond(folders.fresh("raw-" + round)));
        }
        out.printf("%,d events, medians of %d rounds%n", events, ROUNDS);
        out.printf("  all read models derived again %10.0f events/s   (%s)%n", rebuild.median(), rebuild);
        out.printf("  the store by itself           %10.0f updates/s  (%s)%n", raw.median(), raw);
        out.printf("rebuild/store %.2f%n", rebuild.median() / raw.median());
    }

    private static Duration untilSettled(Path data) throws IOException {
        long start = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(data)) {
            server.api().settle();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static void forgetReadModels(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            List<Path> readModels = files.filter(
                            file -> file.getFileName().toString().startsWith("read-models"))
                    .toList();
            for (Path file : readModels) {
                Files.delete(file);
            }
        }
    }
}
