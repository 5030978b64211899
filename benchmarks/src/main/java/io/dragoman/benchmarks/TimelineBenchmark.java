package io.dragoman.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether a long conversation makes its next message, or its first page, dearer. */
final class TimelineBenchmark implements Main.Benchmark {

    private static final List<Integer> SIZES = List.of(100, 50_000);
    private static final int ROUNDS = 5;
    private static final int AT_A_TIME = 5_000;
    private static final int APPENDED = 200;

    @Override
    public void run(Folders folders, PrintStream out) throws Exception {
        Map<Integer, Path> data = new LinkedHashMap<>();
        for (int size : SIZES) {
            Path grown = folders.fresh("of-" + size);
            grow(grown, size);
            data.put(size, grown);
        }
        Comparison millis = new Comparison(SIZES);
        try (WarmProcess server = new WarmProcess(folders.fresh("warm-up"))) {
            AtomicInteger copies = new AtomicInteger();
            Rounds.of(ROUNDS, SIZES, (size, counts) -> {
                Path copy = folders.copy(Objects.requireNonNull(data.get(size)), "copy-" + copies.incrementAndGet());
                measure(server, copy, size, counts ? millis : new Comparison(SIZES));
            });
        }
        out.printf("milliseconds, by the number of messages in the conversation%n");
        millis.print(out);
    }

    private static void measure(WarmProcess server, Path data, int size, Comparison millis) throws Exception {
        server.open(data);
        Api api = server.api();
        api.settle();
        String id = api.get("/api/v1/conversations?limit=1")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        String messages = "/api/v1/conversations/" + id + "/messages?limit=50";
        millis.add(
                "first page",
                size,
                new Question("first page", messages).ask(api).median());
        List<byte[]> posts = new Posts(server.port()).of(APPENDED, 1, 0);
        long start = System.nanoTime();
        Load.atFullSpeed(server.port(), posts);
        api.settle();
        millis.add("%d more, until settled".formatted(APPENDED), size, (System.nanoTime() - start) / 1e6);
    }

    private static void grow(Path data, int messages) throws Exception {
        try (ServerProcess server = ServerProcess.start(data)) {
            Posts posts = new Posts(server.port());
            for (int written = 0; written < messages; written += AT_A_TIME) {
                Load.atFullSpeed(server.port(), posts.of(Math.min(AT_A_TIME, messages - written), 1, 0));
                server.api().settle();
            }
        }
    }
}
