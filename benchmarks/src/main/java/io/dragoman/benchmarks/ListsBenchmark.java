package io.dragoman.benchmarks;

import java.io.PrintStream;
import java.util.List;

/**
 * Whether lists and searches become slower as there is more to list. The same questions are asked of data of three sizes in turns, in one
 * process that is warm from the start.
 */
final class ListsBenchmark implements Main.Benchmark {

    private static final int ROUNDS = 3;

    private static final List<Question> QUESTIONS = List.of(
            new Question("contacts, first page", "/api/v1/contacts?limit=50"),
            new Question("contacts, a common word", "/api/v1/search?kinds=contact&q=customer&limit=50"),
            new Question("contacts, one name", "/api/v1/search?kinds=contact&q=customer%20617&limit=50"),
            new Question("contacts, end of a number", "/api/v1/search?kinds=contact&q=00000617&limit=50"),
            new Question("board, first page and counters", "/api/v1/inquiries?limit=50"),
            new Question("board, one stage", "/api/v1/inquiries?stage=open&limit=50"),
            new Question("board, open, a destination", "/api/v1/inquiries?stage=open&destination=lisbon&limit=50"),
            new Question("board, open, a channel", "/api/v1/inquiries?stage=open&source=whatsapp&limit=50"),
            new Question("board, open, a currency", "/api/v1/inquiries?stage=open&currency=USD&limit=50"),
            new Question("board, what can be quoted", "/api/v1/inquiries?ready=true&limit=50"),
            new Question("board, two statuses", "/api/v1/inquiries?status=Incomplete&status=new_whatsapp&limit=50"),
            new Question("board, a common word", "/api/v1/inquiries?q=lisbon&limit=50"),
            new Question("board, open, a common word", "/api/v1/inquiries?stage=open&q=lisbon&limit=50"),
            new Question("board, one name", "/api/v1/inquiries?q=customer%20617&limit=50"));

    @Override
    public void run(Folders folders, PrintStream out) throws Exception {
        GrownData data = GrownData.in(folders);
        Comparison millis = new Comparison(GrownData.SIZES);
        try (WarmProcess server = new WarmProcess(folders.fresh("warm-up"))) {
            Rounds.of(ROUNDS, GrownData.SIZES, (size, counts) -> {
                server.open(data.of(size));
                server.api().settle();
                for (Question question : QUESTIONS) {
                    double median = question.ask(server.api()).median();
                    if (counts) {
                        millis.add(question.what(), size, median);
                    }
                }
            });
        }
        out.printf("milliseconds until answered, by the number of contacts and inquiries%n");
        millis.print(out);
    }
}
