package io.dragoman.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the benchmarks that its arguments name, one after the other. */
public final class Main {

    private static final Map<String, Benchmark> BENCHMARKS = Map.of(
            "ingest", new IngestBenchmark(),
            "latency", new LatencyBenchmark(),
            "end-to-end", new EndToEndBenchmark(),
            "growth", new GrowthBenchmark(),
            "start", new StartBenchmark(),
            "lists", new ListsBenchmark(),
            "exports", new ExportsBenchmark(),
            "timeline", new TimelineBenchmark(),
            "rebuild", new RebuildBenchmark());

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = List.of(arguments);
        if (names.isEmpty() || !BENCHMARKS.keySet().containsAll(names)) {
            System.err.println("Name some of: " + String.join(", ", BENCHMARKS.keySet()));
            System.exit(2);
            return;
        }
        try (Folders folders = Folders.open()) {
            for (String name : names) {
                run(name, folders, System.out);
            }
        }
    }

    private static void run(String name, Folders folders, PrintStream out) throws Exception {
        out.printf(
                "%s: Java %s, %d processors, data on %s%n%n",
                name, System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), folders.kind());
        Objects.requireNonNull(BENCHMARKS.get(name)).run(folders, out);
    }

    /** A question about speed or size, answered by starting servers and measuring them. */
    @FunctionalInterface
    interface Benchmark {
        void run(Folders folders, PrintStream out) throws Exception;
    }
}
