package io.dragoman.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a signed-in client asks a server. */
final class Api {

    static final String TOKEN = "token-of-the-benchmarks";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final URI base;

    Api(int port) {
        base = URI.create("http://127.0.0.1:" + port);
    }

    /** True once it answers; asks again after a short pause otherwise. */
    boolean isUp() {
        try {
            return send(request("/actuator/health")).statusCode() == 200;
        } catch (IOException notYet) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            return false;
        }
    }

    /** Waits until all processors have caught up; the position they stand at. */
    long settle() throws IOException {
        HttpRequest settle =
                request("/test/settle").POST(BodyPublishers.noBody()).build();
        HttpResponse<String> answer = send(settle);
        while (answer.statusCode() == 504) {
            answer = send(settle);
        }
        return body(answer).path("position").asLong();
    }

    JsonNode get(String path) throws IOException {
        return body(send(request(path)));
    }

    /** Takes an answer away as it comes; how many bytes it had. */
    long take(String path) throws IOException {
        HttpResponse<InputStream> answer = send(request(path).build(), BodyHandlers.ofInputStream());
        try (InputStream content = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return content.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The position up to which the answer is complete. */
    long position(String path) throws IOException {
        return send(request(path)).headers().firstValueAsLong("X-Position").orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + TOKEN);
    }

    private static JsonNode body(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) throws IOException {
        try {
            return CLIENT.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
