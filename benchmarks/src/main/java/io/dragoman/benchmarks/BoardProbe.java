package io.dragoman.benchmarks;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Writes as a customer and watches the customer's inquiry, as the board shows it, until it says the same words. It asks again and again by
 * id, which costs the server least.
 */
final class BoardProbe {

    private static final int CUSTOMERS = 20;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ServerProcess server;
    private final int first;
    private final List<String> inquiries = new ArrayList<>();
    private int written;

    private BoardProbe(ServerProcess server, int first) {
        this.server = server;
        this.first = first;
    }

    /** Makes some customers, numbered from {@code first}, and opens an inquiry of each. */
    static BoardProbe of(ServerProcess server, Posts posts, int first) throws IOException {
        BoardProbe probe = new BoardProbe(server, first);
        try (Connection connection = new Connection(server.port())) {
            for (int i = 0; i < CUSTOMERS; i++) {
                connection.send(posts.message(first + i, words(i)));
            }
        }
        server.api().settle();
        JsonNode board = server.api().get("/api/v1/inquiries?limit=200").path("items");
        for (int i = 0; i < CUSTOMERS; i++) {
            probe.inquiries.add(inquiry(board, words(i)));
        }
        return probe;
    }

    private static String inquiry(JsonNode board, String words) {
        for (JsonNode row : board) {
            if (row.path("lastWords").asString().equals(words)) {
                return row.path("id").asString();
            }
        }
        throw new IllegalStateException("a message is not on the board");
    }

    /** Milliseconds from sending a webhook until it is visible, so many times a second. */
    Figures measure(Duration time, int perSecond) throws IOException, GeneralSecurityException {
        Figures millis = new Figures();
        Posts posts = new Posts(server.port());
        long start = System.nanoTime();
        try (Connection connection = new Connection(server.port())) {
            for (int i = 0; i < time.toSeconds() * perSecond; i++) {
                LockSupport.parkNanos(start + i * TimeUnit.SECONDS.toNanos(1) / perSecond - System.nanoTime());
                String words = words(++written + CUSTOMERS);
                millis.add(visible(connection, posts.message(first + i % CUSTOMERS, words), i, words) / 1e6);
            }
        }
        return millis;
    }

    private long visible(Connection connection, byte[] post, int i, String words) throws IOException {
        String address = "/api/v1/inquiries/" + inquiries.get(i % CUSTOMERS);
        Api api = server.api();
        long start = System.nanoTime();
        connection.send(post);
        while (!api.get(address).path("lastWords").asString().equals(words)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("a message did not appear on the board");
            }
            LockSupport.parkNanos(PAUSE);
        }
        return System.nanoTime() - start;
    }

    private static String words(int number) {
        return "Is there any news about number " + number + "?";
    }
}
