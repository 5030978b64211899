package io.dragoman.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Notes four times a second how far each read model is. It reads single things, which costs the server next to nothing. */
final class StageWatch {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final List<String> STAGES = List.of("contacts", "conversations", "inquiries");

    private final Api api;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final long start;
    private final CompletableFuture<Void> watching;
    private volatile boolean stopped;

    private StageWatch(Api api) throws IOException {
        this.api = api;
        for (String stage : STAGES) {
            String list = "/api/v1/" + stage;
            String id =
                    api.get(list + "?limit=1").path("items").path(0).path("id").asString();
            addresses.put(stage, list + "/" + id);
        }
        start = System.nanoTime();
        watching = CompletableFuture.runAsync(this::watch);
    }

    /** Begins; there must be something in each read model already. */
    static StageWatch start(Api api) throws IOException {
        return new StageWatch(api);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void stop() {
        stopped = true;
        watching.join();
    }

    private void watch() {
        try {
            boolean last = false;
            while (!last) {
                last = stopped;
                for (Map.Entry<String, String> stage : addresses.entrySet()) {
                    samples.add(new Sample(stage.getKey(), elapsed(), api.position(stage.getValue())));
                }
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After {@link #stop}. */
    void print(PrintStream out, Duration accepted, long head) {
        for (String stage : STAGES) {
            List<Sample> own = samples.stream()
                    .filter(sample -> sample.stage().equals(stage))
                    .toList();
            long then = own.stream()
                    .filter(sample -> sample.at().compareTo(accepted) <= 0)
                    .mapToLong(Sample::position)
                    .max()
                    .orElse(0);
            Duration complete = own.stream()
                    .filter(sample -> sample.position() >= head)
                    .findFirst()
                    .orElseThrow()
                    .at();
            out.printf(
                    "  %-26s %,10d events   %8.1f s%n",
                    stage, head - then, EndToEndBenchmark.seconds(complete.minus(accepted)));
        }
    }

    private record Sample(String stage, Duration at, long position) {}
}
