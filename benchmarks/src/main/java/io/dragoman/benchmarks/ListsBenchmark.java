package io.dragoman.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether lists and searches become slower as there is more to list. The same questions are asked of data of three sizes in turns, in one
 * process that is warm from the start. Each contact has written once, so there are as many inquiries.
 */
final class ListsBenchmark implements Main.Benchmark {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int ROUNDS = 3;
    private static final int AT_A_TIME = 5_000;

    private static final List<Question> QUESTIONS = List.of(
            new Question("contacts, first page", "/api/v1/contacts?limit=50"),
            new Question("contacts, a common word", "/api/v1/search?kinds=contact&q=customer&limit=50"),
            new Question("contacts, one name", "/api/v1/search?kinds=contact&q=customer%20617&limit=50"),
            new Question("contacts, end of a number", "/api/v1/search?kinds=contact&q=00000617&limit=50"),
            new Question("board, first page and counters", "/api/v1/inquiries?limit=50"),
            new Question("board, one stage", "/api/v1/inquiries?stage=open&limit=50"),
            new Question("board, two statuses", "/api/v1/inquiries?status=Incomplete&status=new_whatsapp&limit=50"),
            new Question("board, a common word", "/api/v1/inquiries?q=lisbon&limit=50"),
            new Question("board, one name", "/api/v1/inquiries?q=customer%20617&limit=50"));

    @Override
    public void run(Folders folders, PrintStream out) throws Exception {
        Map<Integer, Path> data = new LinkedHashMap<>();
        int known = 0;
        Path before = folders.fresh("grown");
        for (int size : SIZES) {
            Path grown = known == 0 ? before : folders.copy(before, "grown-" + size);
            grow(grown, known, size);
            data.put(size, grown);
            before = grown;
            known = size;
        }
        Comparison millis = new Comparison(SIZES);
        try (WarmProcess server = new WarmProcess(folders.fresh("warm-up"))) {
            // The first round is the warm-up.
            for (int round = 0; round <= ROUNDS; round++) {
                for (int size : SIZES) {
                    server.open(Objects.requireNonNull(data.get(size)));
                    server.api().settle();
                    for (Question question : QUESTIONS) {
                        double median = question.ask(server.api());
                        if (round > 0) {
                            millis.add(question.what(), size, median);
                        }
                    }
                }
            }
        }
        out.printf("milliseconds until answered, by the number of contacts and inquiries%n");
        millis.print(out);
    }

    private static void grow(Path data, int from, int to) throws Exception {
        try (ServerProcess server = ServerProcess.start(data)) {
            Posts posts = new Posts(server.port());
            for (int next = from; next < to; next += AT_A_TIME) {
                int count = Math.min(AT_A_TIME, to - next);
                Load.atFullSpeed(server.port(), posts.of(count, count, next));
                server.api().settle();
            }
        }
    }
}
