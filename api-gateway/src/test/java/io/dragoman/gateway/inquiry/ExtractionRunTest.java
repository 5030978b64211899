package io.dragoman.gateway.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.extraction.RunOrder;
import io.dragoman.gateway.FakeRuns;
import io.dragoman.gateway.GatewayTest;
import io.dragoman.gateway.ReadModels;
import io.dragoman.gateway.World;
import io.dragoman.gateway.platform.Role;
import io.dragoman.inquiry.InquiryId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class ExtractionRunTest {

    private final World world;
    private final FakeRuns runs;
    private final int port;

    @Autowired
    ExtractionRunTest(World world, FakeRuns runs, @LocalServerPort int port) {
        this.world = world;
        this.runs = runs;
        this.port = port;
    }

    @BeforeEach
    void answer() {
        runs.orders.clear();
        world.answer(new ReadModels());
    }

    @AfterEach
    void forget() {
        world.forget();
    }

    @Test
    void named_inquiries_are_read_once_each_and_dry_unless_it_is_said() {
        start("{\"prompt\":\"travel/2\",\"model\":\"gpt-6-luna\",\"inquiries\":[\"one\",\"two\",\"one\"]}")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("reading");

        RunOrder order = runs.orders.get(0);
        assertThat(order.tenant()).isEqualTo("t1");
        assertThat(order.prompt()).isEqualTo("travel/2");
        assertThat(order.model()).isEqualTo("gpt-6-luna");
        assertThat(order.inquiries()).containsExactly(InquiryId.of("t1", "one"), InquiryId.of("t1", "two"));
        assertThat(order.dryRun()).isTrue();
    }

    @Test
    void a_filter_of_the_board_chooses_up_to_the_limit() {
        start("{\"filter\":\"status=Incomplete&stage=open\",\"limit\":1,\"dryRun\":false}")
                .expectStatus()
                .isAccepted();

        assertThat(runs.orders.get(0).inquiries()).hasSize(1);
        assertThat(runs.orders.get(0).dryRun()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"prompt\":\"travel/9\"} | prompt",
                "{\"model\":\"a b\"} | model",
                "{\"limit\":0} | limit",
                "{\"limit\":501} | limit",
                "{\"filter\":\"nothing=1\"} | filter",
                "{\"filter\":\"q=lisbon\"} | filter",
                "{\"filter\":\"status=No\"} | status",
                "{\"inquiries\":[]} | inquiries",
                "{\"inquiries\":[\"a:b\"]} | inquiries",
                "{\"inquiries\":[\"one\"],\"filter\":\"stage=open\"} | inquiries"
            })
    void what_cannot_be_tried_is_refused_and_named(String body, String field) {
        start(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
        assertThat(runs.orders).isEmpty();
    }

    @Test
    void a_run_is_looked_at_and_applied_and_another_is_not_there() {
        get(Role.AGENT, "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        get(Role.AGENT, "/r1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("read");
        get(Role.AGENT, "/r2").expectStatus().isNotFound();
        post("/r1/apply")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("applying");
        post("/r2/apply").expectStatus().isNotFound();
        for (Role role : List.of(Role.VIEWER, Role.AUDITOR)) {
            get(role, "/r1").expectStatus().isForbidden();
        }
    }

    private ResponseSpec start(String body) {
        return World.client(port, "t1", Role.AGENT)
                .post()
                .uri("/api/v1/extraction-runs")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec post(String address) {
        return World.client(port, "t1", Role.AGENT)
                .post()
                .uri("/api/v1/extraction-runs" + address)
                .exchange();
    }

    private ResponseSpec get(Role role, String address) {
        return World.client(port, "t1", role)
                .get()
                .uri("/api/v1/extraction-runs" + address)
                .exchange();
    }
}
