package io.dragoman.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Data folders of three sizes, each of which goes on where the smaller one ended. Each contact has written once, so there are as many
 * inquiries and conversations as contacts; what the messages want is read by the local rules. Of ten inquiries nine are closed.
 */
final class GrownData {

    /** The last one is {@code -Dbenchmarks.largest=}, so that a small run shows whether all works. */
    static final List<Integer> SIZES = sizes(Integer.getInteger("benchmarks.largest", 100_000));

    private static final int AT_A_TIME = 5_000;
    private static final Map<Folders, GrownData> MADE = new HashMap<>();

    private final Map<Integer, Path> folders = new LinkedHashMap<>();
    private final Figures accepted = new Figures();
    private final Figures settled = new Figures();

    private GrownData() {}

    /** Made once, however many benchmarks of a run ask for it: that takes longer than what they measure. */
    static synchronized GrownData in(Folders folders) throws Exception {
        GrownData made = MADE.get(folders);
        if (made == null) {
            made = grown(folders);
            MADE.put(folders, made);
        }
        return made;
    }

    private static GrownData grown(Folders folders) throws Exception {
        GrownData data = new GrownData();
        Path before = folders.fresh("grown");
        int known = 0;
        for (int size : SIZES) {
            Path grown = known == 0 ? before : folders.copy(before, "grown-" + size);
            data.grow(grown, known, size);
            data.folders.put(size, grown);
            before = grown;
            known = size;
        }
        return data;
    }

    private static List<Integer> sizes(int largest) {
        return List.of(largest / 100, largest / 10, largest);
    }

    Path of(int size) {
        return Objects.requireNonNull(folders.get(size));
    }

    /** How many inquiries were opened and read a second, in batches until settled. */
    void printRates(PrintStream out) {
        out.printf("inquiries/s while the data was made, by batches of %,d at most; median (all)%n", AT_A_TIME);
        out.printf("  %-26s %8.0f   (%s)%n", "accepted (durable)", accepted.median(), accepted);
        out.printf("  %-26s %8.0f   (%s)%n", "opened, read, settled", settled.median(), settled);
        out.printf("settled/accepted %.2f%n%n", settled.median() / accepted.median());
    }

    private void grow(Path data, int from, int to) throws Exception {
        try (ServerProcess server = ServerProcess.start(data)) {
            Posts posts = new Posts(server.port());
            for (int next = from; next < to; next += AT_A_TIME) {
                int count = Math.min(AT_A_TIME, to - next);
                List<byte[]> batch = posts.of(count, count, next);
                long start = System.nanoTime();
                accepted.add(Load.perSecond(count, Load.atFullSpeed(server.port(), batch)));
                server.api().settle();
                settled.add(Load.perSecond(count, Duration.ofNanos(System.nanoTime() - start)));
                new Closings(server).ofNewest(count);
            }
            requireRead(server.api(), Closings.open(to));
        }
    }

    /** Otherwise it would be fast because it does nothing. */
    private static void requireRead(Api api, int open) throws Exception {
        long read = api.get("/api/v1/cards?limit=1")
                .path("metrics")
                .path("pipeline")
                .path(0)
                .path("inquiries")
                .asLong();
        if (read != open) {
            throw new IllegalStateException("the cost of " + read + " open inquiries was read, not of " + open);
        }
    }
}
