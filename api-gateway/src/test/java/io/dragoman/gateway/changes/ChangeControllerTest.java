package io.dragoman.gateway.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.FakeFeed;
import io.dragoman.gateway.GatewayTest;
import io.dragoman.gateway.World;
import io.dragoman.gateway.platform.Role;
import io.dragoman.platform.Change;
import io.dragoman.platform.ChangeFeed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;

@GatewayTest
class ChangeControllerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FakeFeed feed;
    private final int port;

    @Autowired
    ChangeControllerTest(ChangeFeed feed, @LocalServerPort int port) {
        this.feed = (FakeFeed) feed;
        this.port = port;
    }

    @AfterEach
    void forget() {
        feed.clear();
    }

    @Test
    void the_stream_stands_at_once_and_tells_what_changes() {
        ServerSentEvent<String> event = stream("/api/v1/changes", "")
                .doOnNext(first -> {
                    if (first.comment() != null) {
                        feed.tell(new Change("t1", "inquiry", "k3f9a1-1", 43));
                    }
                })
                .filter(it -> it.event() != null)
                .blockFirst(PATIENCE);

        assertThat(event).isNotNull();
        assertThat(event.id()).isEqualTo("43");
        assertThat(event.event()).isEqualTo("change");
        assertThat(event.data()).contains("\"kind\":\"inquiry\"", "\"id\":\"k3f9a1-1\"", "\"position\":43");
    }

    @Test
    void a_reader_resumes_by_header_or_by_address() {
        feed.tell(new Change("t1", "inquiry", "a", 1));
        feed.tell(new Change("t1", "inquiry", "b", 2));

        for (Flux<ServerSentEvent<String>> stream :
                List.of(stream("/api/v1/changes", "1"), stream("/api/v1/changes?lastEventId=1", ""))) {
            assertThat(stream.filter(it -> it.event() != null).blockFirst(PATIENCE))
                    .extracting(ServerSentEvent::id)
                    .isEqualTo("2");
        }
    }

    private Flux<ServerSentEvent<String>> stream(String address, String lastId) {
        return World.client(port, "t1", Role.VIEWER)
                .get()
                .uri(address)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    if (!lastId.isEmpty()) {
                        headers.set("Last-Event-ID", lastId);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody();
    }
}
