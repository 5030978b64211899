package io.dragoman.providers.greenapi;

import io.dragoman.providers.NotificationQueue;
import io.dragoman.providers.QueueFailure;
import io.dragoman.providers.QueueFailure.Kind;
import io.dragoman.vault.IntegrationAccess;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The queue of a Green API instance, asked by long polling. The token is part of every address, so no address is ever told. */
public final class GreenApiQueue implements NotificationQueue {

    private static final int WAIT_SECONDS = 5;
    private static final Duration RECEIVE_PATIENCE = Duration.ofSeconds(20);
    private static final Duration DELETE_PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final HttpClient http;
    private final String instance;
    private final String token;

    /**
     * The queue of an account.
     *
     * @param base where the provider answers
     * @throws IllegalArgumentException when the account has no id or no token
     */
    public GreenApiQueue(HttpClient http, URI base, IntegrationAccess account) {
        this.http = http;
        this.instance = base.toString().replaceAll("/+$", "") + "/waInstance" + encoded(account.setting("idInstance"));
        this.token = encoded(account.credential("apiToken"));
    }

    @Override
    public CompletableFuture<Optional<Notification>> receive() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(instance + "/receiveNotification/" + token + "?receiveTimeout=" + WAIT_SECONDS))
                .timeout(RECEIVE_PATIENCE)
                .GET()
                .build();
        return send(request).thenApply(GreenApiEnvelope::open);
    }

    @Override
    public CompletableFuture<Void> delete(String receipt) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(instance + "/deleteNotification/" + token + '/' + receipt))
                .timeout(DELETE_PATIENCE)
                .DELETE()
                .build();
        return send(request).thenAccept(answer -> {});
    }

    private CompletableFuture<byte[]> send(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).handle((response, failure) -> {
            if (failure != null) {
                throw unreachable(failure);
            }
            if (response.statusCode() != 200) {
                throw refused(response);
            }
            return response.body();
        });
    }

    private static QueueFailure unreachable(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return new QueueFailure(Kind.PASSES, cause instanceof HttpTimeoutException ? "TIMEOUT" : "UNREACHABLE", null);
    }

    private static QueueFailure refused(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String code = "HTTP_" + status;
        return switch (status) {
            case 429 -> new QueueFailure(Kind.TOO_OFTEN, code, retryAfter(response));
            case 466 -> new QueueFailure(Kind.QUOTA, code, retryAfter(response));
            case 401, 403, 404 -> new QueueFailure(Kind.REFUSED, code, null);
            default ->
                new QueueFailure(Kind.PASSES, code, retryAfter(response)); // 400 says that the instance is starting
        };
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("retry-after")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(asked -> asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked)
                .orElse(null);
    }

    private static String encoded(@Nullable String part) {
        if (part == null) {
            throw new IllegalArgumentException("the account has no id or no token");
        }
        return URLEncoder.encode(Objects.requireNonNull(part), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
