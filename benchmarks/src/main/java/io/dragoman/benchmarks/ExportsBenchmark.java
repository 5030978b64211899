package io.dragoman.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the board costs as there is more on it, and what it costs to take all of it away. Each form is compared with what a client needs
 * that reads the same rows page after page; the memory is that of the objects which the server cannot do without meanwhile.
 */
final class ExportsBenchmark implements Main.Benchmark {

    private static final int ROUNDS = 2;
    private static final double MOST = 0.95;

    /** Megabytes. Less than rest is as good as nothing, but nothing has no ratio. */
    private static final double LEAST = 0.1;

    private static final List<String> FORMS = List.of("csv", "xlsx", "json");
    private static final String WITH_WORDS = "csv?q=lisbon";
    private static final String EXPORT = "/api/v1/inquiries/export.";

    private static final List<Question> QUESTIONS = List.of(
            new Question("first page and counters", "/api/v1/inquiries?limit=50"),
            new Question("two statuses", "/api/v1/inquiries?status=Incomplete&status=Complete&limit=50"),
            new Question("a destination", "/api/v1/inquiries?destination=LISBON&limit=50"),
            new Question("a destination nobody wants", "/api/v1/inquiries?destination=porto&limit=50"),
            new Question("open to a destination", "/api/v1/inquiries?stage=open&destination=lisbon&limit=50"),
            new Question("open by a channel", "/api/v1/inquiries?stage=open&source=whatsapp&limit=50"),
            new Question("open in a currency", "/api/v1/inquiries?stage=open&currency=USD&limit=50"),
            new Question("open with a common word", "/api/v1/inquiries?stage=open&q=lisbon&limit=50"),
            new Question("what can be quoted", "/api/v1/inquiries?ready=true&limit=50"),
            new Question("a destination by opening", "/api/v1/inquiries?destination=lisbon&sort=opened&limit=50"),
            new Question("a range of costs", "/api/v1/inquiries?stage=open&minValue=4000&maxValue=5000&limit=50"),
            new Question("a range of journeys", "/api/v1/inquiries?stage=open&travelFrom=2020-01-01&limit=50"),
            new Question("a range of openings", "/api/v1/inquiries?openedFrom=2020-01-01&limit=50"),
            new Question("cards and metrics", "/api/v1/cards?limit=50"));

    private final Comparison answers = new Comparison(GrownData.SIZES);
    private final Comparison rows = new Comparison(GrownData.SIZES);
    private final Comparison memory = new Comparison(GrownData.SIZES);

    @Override
    public void run(Folders folders, PrintStream out) throws Exception {
        GrownData data = GrownData.in(folders);
        data.printRates(out);
        try (WarmProcess server = new WarmProcess(folders.fresh("warm-up"))) {
            Rounds.of(ROUNDS, GrownData.SIZES, (size, counts) -> {
                server.open(data.of(size));
                server.api().settle();
                measure(server.api(), size, counts ? new Target(answers, rows) : Target.none());
            });
            for (int size : GrownData.SIZES) {
                server.open(data.of(size));
                weigh(server, size);
            }
        }
        out.printf("board: milliseconds until 95 of 100 are answered, by the number of inquiries%n");
        answers.print(out);
        out.printf("%nall rows taken away: microseconds a row, by the number of inquiries%n");
        rows.print(out);
        out.printf("%nmegabytes of the server's heap in use, by the number of inquiries%n");
        memory.print(out);
    }

    private static void measure(Api api, int size, Target target) throws IOException {
        for (Question question : QUESTIONS) {
            target.answers().add(question.what(), size, question.ask(api).quantile(MOST));
        }
        for (String form : Stream.concat(FORMS.stream(), Stream.of(WITH_WORDS)).toList()) {
            long start = System.nanoTime();
            api.take(EXPORT + form);
            target.rows().add(form, size, micros(start) / size);
        }
        long start = System.nanoTime();
        readPages(api, size);
        target.rows().add("read page after page", size, micros(start) / size);
    }

    private static double micros(long start) {
        return (System.nanoTime() - start) / 1e3;
    }

    private static void readPages(Api api, int size) throws IOException {
        List<String> ids = new ArrayList<>();
        String more = "";
        do {
            JsonNode page = api.get("/api/v1/cards?sort=opened&limit=200" + more);
            page.path("items").forEach(card -> ids.add(card.path("id").asString()));
            more = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!more.isEmpty());
        if (ids.size() != size) {
            throw new IllegalStateException(ids.size() + " rows were read, not " + size);
        }
    }

    /** Apart from the times, which looking at the memory makes longer. */
    private void weigh(WarmProcess server, int size) throws Exception {
        Api api = server.api();
        api.settle();
        try (HeapWatch heap = HeapWatch.of(server.pid())) {
            double rest = heap.megabytes();
            memory.add("at rest", size, rest);
            for (String form : FORMS) {
                double most = heap.mostDuring(() -> api.take(EXPORT + form));
                memory.add(form + ", above rest", size, Math.max(LEAST, most - rest));
            }
        }
    }

    private record Target(Comparison answers, Comparison rows) {

        static Target none() {
            return new Target(new Comparison(GrownData.SIZES), new Comparison(GrownData.SIZES));
        }
    }
}
