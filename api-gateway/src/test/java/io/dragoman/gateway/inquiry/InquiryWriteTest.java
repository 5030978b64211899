package io.dragoman.gateway.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.GatewayTest;
import io.dragoman.gateway.ReadModels;
import io.dragoman.gateway.World;
import io.dragoman.gateway.platform.Role;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryCommand.CloseInquiry;
import io.dragoman.inquiry.InquiryCommand.CorrectFields;
import io.dragoman.inquiry.InquiryCommand.RerunExtraction;
import io.dragoman.inquiry.InquiryCommand.UndoCorrection;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.RerunScope;
import io.dragoman.platform.CommandRefused;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class InquiryWriteTest {

    private static final InquiryId ONE = InquiryId.of("t1", "one");
    private static final String FIELDS = "/api/v1/inquiries/one/fields";

    private final World world;
    private final int port;

    @Autowired
    InquiryWriteTest(World world, @LocalServerPort int port) {
        this.world = world;
        this.port = port;
    }

    @BeforeEach
    void answer() {
        world.answer(new ReadModels());
        world.accept(CorrectFields.class, UndoCorrection.class, RerunExtraction.class, CloseInquiry.class);
    }

    @AfterEach
    void forget() {
        world.forget();
    }

    @Test
    void each_field_is_read_by_its_type_and_brought_into_one_form() {
        accepted(correct("""
                {"first_name":" Ann ","trip_cost":{"amount":4200.5,"currency":"USD"},"travel_end_date":"2030-05-12",
                "phone_number":"+1 (650) 555-1234","email":"ann@example.org","origin":null,
                "travelers":[{"last_name":"Miller","first_name":"Ann","date_of_birth":"1990-01-31"},{"first_name":"Bo"}]}""", "\"5-1a2b\""));
        assertThat(world.sent())
                .containsExactly(new CorrectFields(
                        ONE,
                        5L,
                        List.of(
                                new FieldValue(InquiryField.FIRST_NAME, "Ann"),
                                new FieldValue(InquiryField.TRIP_COST, "4200.50 USD"),
                                new FieldValue(InquiryField.TRAVEL_END_DATE, "2030-05-12"),
                                new FieldValue(InquiryField.PHONE_NUMBER, "+16505551234"),
                                new FieldValue(InquiryField.EMAIL, "ann@example.org"),
                                new FieldValue(InquiryField.ORIGIN, null),
                                new FieldValue(
                                        InquiryField.TRAVELERS,
                                        "[{\"first_name\":\"Ann\",\"last_name\":\"Miller\","
                                                + "\"date_of_birth\":\"1990-01-31\"},{\"first_name\":\"Bo\"}]"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4200 USD | 4200 USD",
                "4200.00 EUR | 4200 EUR",
                "4200.5 EUR | 4200.50 EUR",
                "100 JPY | 100 JPY",
                "0 USD | 0 USD",
                "5000 | 5000",
                "5000.5 | 5000.50",
                "5000 XXX | 5000"
            })
    void money_has_one_form(String entered, String form) {
        accepted(correct("{\"trip_cost\":\"" + entered + "\"}", null));
        assertThat(world.sent())
                .containsExactly(new CorrectFields(ONE, null, List.of(new FieldValue(InquiryField.TRIP_COST, form))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"first_name\":\"None\"} | first_name",
                "{\"first_name\":\" \"} | first_name",
                "{\"first_name\":7} | first_name",
                "{\"last_name\":\"\\u0000\"} | last_name",
                "{\"trip_destination\":\"n/a\"} | trip_destination",
                "{\"travel_start_date\":\"2030-02-30\"} | travel_start_date",
                "{\"travel_start_date\":\"3 May\"} | travel_start_date",
                "{\"travel_start_date\":\"1030-02-20\"} | travel_start_date",
                "{\"date_of_birth\":\"2031-01-01\"} | date_of_birth",
                "{\"trip_cost\":\"about 4200\"} | trip_cost",
                "{\"trip_cost\":\"4200 \u20ac\"} | trip_cost",
                "{\"trip_cost\":{\"amount\":1,\"currency\":\"\"}} | trip_cost",
                "{\"trip_cost\":{\"currency\":\"USD\"}} | trip_cost",
                "{\"trip_cost\":4200} | trip_cost",
                "{\"trip_cost\":\"-1 USD\"} | trip_cost",
                "{\"trip_cost\":\"1e9 USD\"} | trip_cost",
                "{\"trip_cost\":\"10 ZZZ\"} | trip_cost",
                "{\"trip_cost\":{\"amount\":1,\"currency\":\"USD\",\"x\":1}} | trip_cost",
                "{\"trip_cost\":{\"amount\":1e400,\"currency\":\"USD\"}} | trip_cost",
                "{\"trip_cost\":{\"amount\":-1e400,\"currency\":\"USD\"}} | trip_cost",
                "{\"trip_cost\":{\"amount\":1e-300,\"currency\":\"USD\"}} | trip_cost",
                "{\"trip_cost\":{\"amount\":1e300,\"currency\":\"USD\"}} | trip_cost",
                "{\"trip_cost\":1e400} | trip_cost",
                "{\"email\":\"ann\"} | email",
                "{\"phone_number\":\"6505551234\"} | phone_number",
                "{\"phone_number\":\"call me\"} | phone_number",
                "{\"travelers\":\"Ann\"} | travelers",
                "{\"travelers\":[]} | travelers",
                "{\"travelers\":[{\"age\":3}]} | travelers",
                "{\"travelers\":[{\"date_of_birth\":\"soon\"}]} | travelers",
                "{\"status\":\"Complete\"} | status",
                "{} | body",
            })
    void what_cannot_be_right_is_refused_and_named(String body, String field) {
        problem(correct(body, null), 400, "INVALID_FIELD", field);
        assertThat(world.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "5", "\"5-\""})
    void a_tag_that_we_never_gave_is_of_no_present_version(String tag) {
        correct("{\"origin\":null}", tag).expectStatus().isEqualTo(412);
    }

    @Test
    void what_was_changed_in_between_is_412() {
        world.forget();
        world.handle(CorrectFields.class, command -> {
            throw CommandRefused.changedInBetween();
        });
        correct("{\"origin\":null}", "\"2\"").expectStatus().isEqualTo(412);
    }

    @Test
    void what_does_not_exist_is_404() {
        world.forget();
        world.handle(CloseInquiry.class, command -> {
            throw new AggregateNotFoundException("x", "not there");
        });
        post("/api/v1/inquiries/two/close", "{\"reason\":\"booked\"}")
                .expectStatus()
                .isNotFound();
        post("/api/v1/inquiries/one/corrections/0/undo", "").expectStatus().isNotFound();
        post("/api/v1/inquiries/one/corrections/x/undo", "").expectStatus().isNotFound();
    }

    @Test
    void corrections_are_taken_back_words_read_again_and_inquiries_closed() {
        accepted(post("/api/v1/inquiries/one/corrections/3/undo", ""));
        accepted(post("/api/v1/inquiries/one/extractions", "{\"scope\":\"failed\"}"));
        accepted(post("/api/v1/inquiries/one/extractions", ""));
        accepted(post("/api/v1/inquiries/one/close", "{\"reason\":\"booked\"}"));
        assertThat(world.sent())
                .containsExactly(
                        new UndoCorrection(ONE, null, 3),
                        new RerunExtraction(ONE, RerunScope.FAILED),
                        new RerunExtraction(ONE, RerunScope.ALL),
                        new CloseInquiry(ONE, "booked"));
    }

    @Test
    void a_reason_and_a_scope_are_known_words() {
        problem(post("/api/v1/inquiries/one/close", "{\"reason\":\"stale\"}"), 400, "INVALID_FIELD", "reason");
        problem(post("/api/v1/inquiries/one/close", "{}"), 400, "INVALID_FIELD", "reason");
        problem(post("/api/v1/inquiries/one/extractions", "{\"scope\":\"some\"}"), 400, "INVALID_FIELD", "scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIEWER", "AUDITOR"})
    void who_only_looks_changes_nothing(String role) {
        for (String address : List.of("corrections/1/undo", "extractions", "close")) {
            send(HttpMethod.POST, Role.valueOf(role), "/api/v1/inquiries/one/" + address, "{}", null)
                    .expectStatus()
                    .isForbidden();
        }
        send(HttpMethod.PATCH, Role.valueOf(role), FIELDS, "{}", null)
                .expectStatus()
                .isForbidden();
    }

    private ResponseSpec correct(String body, @Nullable String tag) {
        return send(HttpMethod.PATCH, Role.AGENT, FIELDS, body, tag);
    }

    private ResponseSpec post(String address, String body) {
        return send(HttpMethod.POST, Role.AGENT, address, body, null);
    }

    private ResponseSpec send(HttpMethod method, Role role, String address, String body, @Nullable String tag) {
        return World.client(port, "t1", role)
                .method(method)
                .uri(address)
                .headers(headers -> {
                    if (tag != null) {
                        headers.set("If-Match", tag);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static void accepted(ResponseSpec answer) {
        answer.expectStatus().isAccepted().expectBody().jsonPath("$.id").isEqualTo("one");
    }

    private static void problem(ResponseSpec answer, int status, String code, String field) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.field")
                .isEqualTo(field);
    }
}
