package io.dragoman.acceptance;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The server as one caller uses it. */
final class Api {

    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final Map<String, String> headers;

    private Api(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    static Api anonymous(URI base) {
        return new Api(base, Map.of());
    }

    static Api with(URI base, String token) {
        return new Api(base, Map.of("Authorization", "Bearer " + token));
    }

    /** The same caller, with one more header in every request. */
    Api with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Api(base, Map.copyOf(more));
    }

    URI base() {
        return base;
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    Answer delete(String path) {
        return send("DELETE", path, Map.of(), null);
    }

    Answer post(String path, @Nullable Object body) {
        return json("POST", path, body);
    }

    Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    Answer patch(String path, Object body) {
        return json("PATCH", path, body);
    }

    Answer json(String method, String path, @Nullable Object body) {
        return body == null
                ? send(method, path, Map.of(), null)
                : send(method, path, Map.of("Content-Type", "application/json"), Json.bytes(body));
    }

    /** What is read; it must be there. */
    JsonNode read(String path) {
        return get(path).is(200).json();
    }

    /** A whole list, page after page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String more = path + (path.contains("?") ? "&" : "?") + "limit=200";
        String next = "";
        do {
            JsonNode page = read(next.isEmpty() ? more : more + "&cursor=" + URLEncoder.encode(next, UTF_8));
            page.path("items").forEach(items::add);
            next = page.path("next").isNull() ? "" : page.path("next").asString();
        } while (!next.isEmpty());
        return items;
    }

    /** Waits until everything that was posted has had all its effects; the position that lists then show. */
    long settle() {
        return post("/test/settle", null).is(200).position();
    }

    Answer send(String method, String path, Map<String, String> more, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .method(method, body == null ? noBody() : ofByteArray(body));
        headers.forEach(request::setHeader);
        more.forEach(request::setHeader);
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + ' ' + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + method + ' ' + path, e);
        }
    }
}
