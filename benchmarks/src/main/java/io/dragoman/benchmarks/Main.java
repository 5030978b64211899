package io.dragoman.benchmarks;

import java.io.PrintStream;
import java.util.Map;

/** Runs the benchmark that its argument names. */
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
        Benchmark benchmark = arguments.length == 1 ? BENCHMARKS.get(arguments[0]) : null;
        if (benchmark == null) {
            System.err.println("Name one of: " + String.join(", ", BENCHMARKS.keySet()));
            System.exit(2);
            return;
        }
        PrintStream out = System.out;
        try (Folders folders = Folders.open()) {
            out.printf(
                    "%s: Java %s, %d processors, data on %s%n%n",
                    arguments[0],
                    System.getProperty("java.version"),
                    Runtime.getRuntime().availableProcessors(),
                    folders.kind());
            benchmark.run(folders, out);
        }
    }

    /** A question about speed or size, answered by starting servers and measuring them. */
    @FunctionalInterface
    interface Benchmark {
        void run(Folders folders, PrintStream out) throws Exception;
    }
}
