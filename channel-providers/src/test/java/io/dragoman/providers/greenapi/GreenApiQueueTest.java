package io.dragoman.providers.greenapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.providers.NotificationQueue.Notification;
import io.dragoman.providers.QueueFailure;
import io.dragoman.providers.QueueFailure.Kind;
import io.dragoman.providers.Samples;
import io.dragoman.vault.IntegrationAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreenApiQueueTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer provider;
    private GreenApiQueue queue;
    private volatile int status = 200;
    private volatile String answer = "null";
    private volatile String retryAfter = "";

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + ' ' + exchange.getRequestURI());
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
        queue = new GreenApiQueue(
                HttpClient.newHttpClient(),
                URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/base/"),
                new IntegrationAccess(
                        IntegrationId.of("t1", "green"),
                        Provider.GREEN_API,
                        true,
                        false,
                        Map.of("idInstance", "1101"),
                        Map.of("apiToken", "a/b c")));
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void an_empty_queue_has_nothing() {
        assertThat(queue.receive().join()).isEmpty();
        answer = "{}";
        assertThat(queue.receive().join()).isEmpty();
        answer = "{\"receiptId\":null,\"body\":null}";
        assertThat(queue.receive().join()).isEmpty();
        assertThat(asked).containsOnly("GET /base/waInstance1101/receiveNotification/a%2Fb%20c?receiveTimeout=5");
    }

    @Test
    void a_notification_comes_byte_by_byte_as_a_webhook_would_bring_it() {
        String body = "{ \"typeWebhook\":\"x\",  \"n\": [1, {\"body\": {}}], \"t\": \"\\u00fc \u00fc\" }";
        answer = "{\"receiptId\": 48151 ,\"body\":  " + body + " }";
        Notification found = queue.receive().join().orElseThrow();
        assertThat(found.receipt()).isEqualTo("48151");
        assertThat(new String(found.body(), UTF_8)).isEqualTo(body);
    }

    @Test
    void the_sample_is_taken_out_of_its_envelope() {
        answer = new String(Samples.bytes("greenapi/polling/receiveNotification-200.json"), UTF_8);
        Notification found = queue.receive().join().orElseThrow();
        assertThat(GreenApiBodies.described(found.body()))
                .singleElement()
                .asString()
                .contains("TEXT");
    }

    @Test
    void content_beyond_all_bounds_is_kept_whole() {
        answer = "{\"receiptId\":7,\"body\":" + "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000) + "}";
        Notification found = queue.receive().join().orElseThrow();
        assertThat(found.receipt()).isEqualTo("7");
        assertThat(found.body()).hasSize(answer.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "<html>",
                "{\"receiptId\":1,\"body\":{",
                "{\"body\":{}}",
                "{\"receiptId\":{},\"body\":{}}",
                "{\"receiptId\":\"../../x\",\"body\":{}}"
            })
    void an_answer_that_cannot_be_read_may_be_better_next_time(String nonsense) {
        answer = nonsense;
        QueueFailure failure = failure(queue.receive());
        assertThat(failure.code()).isEqualTo("UNREADABLE_ANSWER");
        assertThat(failure.kind()).isEqualTo(Kind.PASSES);
    }

    @ParameterizedTest
    @CsvSource({"400,PASSES", "401,REFUSED", "403,REFUSED", "404,REFUSED", "466,QUOTA", "500,PASSES", "302,PASSES"})
    void a_status_says_what_to_do(int given, Kind kind) {
        status = given;
        QueueFailure failure = failure(queue.receive());
        assertThat(failure.code()).isEqualTo("HTTP_" + given);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessage("HTTP_" + given);
    }

    @Test
    void the_provider_may_ask_for_patience_within_reason() {
        status = 429;
        retryAfter = "7";
        assertThat(failure(queue.receive()).retryAfter()).isEqualTo(Duration.ofSeconds(7));
        retryAfter = "999999";
        assertThat(failure(queue.receive()).retryAfter()).isEqualTo(Duration.ofHours(1));
        retryAfter = "soon";
        assertThat(failure(queue.receive()).retryAfter()).isNull();
    }

    @Test
    void a_receipt_is_deleted_also_when_it_is_not_there_any_more() {
        answer = "{\"result\":false,\"reason\":\"Notification not found. Receipt id incorrect\"}";
        queue.delete("7").join();
        assertThat(asked).containsExactly("DELETE /base/waInstance1101/deleteNotification/a%2Fb%20c/7");
    }

    @Test
    void a_line_that_is_down_is_a_failure_without_an_address() {
        provider.stop(0);
        QueueFailure failure = failure(queue.receive());
        assertThat(failure.code()).isEqualTo("UNREACHABLE");
        assertThat(failure.toString()).doesNotContain("a/b").doesNotContain("127.0.0.1");
    }

    @Test
    void an_account_without_a_token_has_no_queue() {
        IntegrationAccess bare = new IntegrationAccess(
                IntegrationId.of("t1", "g"), Provider.GREEN_API, true, false, Map.of("idInstance", "1"), Map.of());
        assertThatThrownBy(() -> new GreenApiQueue(HttpClient.newHttpClient(), URI.create("http://x"), bare))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QueueFailure failure(CompletableFuture<Optional<Notification>> answer) {
        try {
            answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof QueueFailure failure) {
                return failure;
            }
            throw e;
        }
        throw new AssertionError("it did not fail");
    }
}
