package io.dragoman.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An open stream of changes. */
final class Changes implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
    private static final int MOST = 1_000;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Stream<String> stream;

    /** One event of the stream. */
    record Change(String id, String kind, String subject, long position) {}

    private Changes(Stream<String> stream) {
        this.stream = stream;
        Thread reader = new Thread(this::read, "changes");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens the stream, and returns when it stands. */
    static Changes open(Api api, String token, @Nullable String lastId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.base().resolve("/api/v1/changes"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            HttpResponse<Stream<String>> response = Api.CLIENT.send(request.build(), BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new AssertionError("The stream was refused: " + response.statusCode());
            }
            Changes changes = new Changes(response.body());
            changes.line(); // the first sign of life: from now on nothing is missed
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All events up to the first that fits, that one included; a stream that says many others first has lost it. */
    List<Change> until(Predicate<Change> last) {
        List<Change> changes = new ArrayList<>();
        Change change;
        do {
            if (changes.size() == MOST) {
                throw new AssertionError("The change did not come within " + MOST + " others");
            }
            change = next();
            changes.add(change);
        } while (!last.test(change));
        return changes;
    }

    Change next() {
        String id = "";
        String data = "";
        int silent = 0;
        for (String line = line(); !(line.isEmpty() && !data.isEmpty()); line = line()) {
            if (line.startsWith(":") && ++silent == 3) {
                throw new AssertionError("The stream says nothing but that it is there");
            }
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            }
        }
        JsonNode node = Json.read(data.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Change(
                id,
                node.path("kind").asString(),
                node.path("id").asString(),
                node.path("position").asLong());
    }

    private String line() {
        try {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("The stream said nothing for " + PATIENCE_SECONDS + " s");
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try {
            stream.forEach(lines::add);
        } catch (UncheckedIOException closed) {
            lines.add(": the stream ended"); // by us, or by the server: who waits for more will say so
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
