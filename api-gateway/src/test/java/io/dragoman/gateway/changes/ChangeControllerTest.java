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
import java.util.Objects;
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

    @Test
    void a_viewer_hears_of_what_a_viewer_may_list_and_others_of_their_own() {
        List<String> kinds =
                List.of("inquiry", "message", "conversation", "contact", "delivery", "status", "integration", "other");
        for (int i = 0; i < kinds.size(); i++) {
            feed.tell(new Change("t1", kinds.get(i), "a", i + 1L));
        }

        assertThat(told(Role.VIEWER, 6))
                .containsExactly("inquiry", "message", "conversation", "contact", "status", "integration");
        for (Role role : List.of(Role.ADMIN, Role.AGENT, Role.AUDITOR)) {
            assertThat(told(role, 7)).containsExactlyElementsOf(kinds.subList(0, 7));
        }
    }

    private List<String> told(Role role, int count) {
        return Objects.requireNonNull(stream("/api/v1/changes", "0", role)
                .filter(it -> it.event() != null)
                .map(it -> Objects.requireNonNull(it.data()).replaceAll(".*\"kind\":\"(\\w+)\".*", "$1"))
                .take(count)
                .collectList()
                .block(PATIENCE));
    }

    private Flux<ServerSentEvent<String>> stream(String address, String lastId) {
        return stream(address, lastId, Role.VIEWER);
    }

    private Flux<ServerSentEvent<String>> stream(String address, String lastId, Role role) {
        return World.client(port, "t1", role)
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
