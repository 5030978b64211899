package io.dragoman.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationCommand.MarkRead;
import io.dragoman.conversation.ConversationFilter;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.GetConversation;
import io.dragoman.gateway.GatewayTest;
import io.dragoman.gateway.ReadModels;
import io.dragoman.gateway.World;
import io.dragoman.gateway.platform.Role;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class ReadingTest {

    private static final ConversationId ONE = ConversationId.of("t1", "one");

    private final World world;
    private final int port;
    private final ReadModels models = new ReadModels();

    @Autowired
    ReadingTest(World world, @LocalServerPort int port) {
        this.world = world;
        this.port = port;
    }

    @BeforeEach
    void answer() {
        world.answer(models);
        world.accept(MarkRead.class);
    }

    @AfterEach
    void forget() {
        world.forget();
    }

    @Test
    void what_was_shown_at_a_position_has_been_seen_up_to_there() {
        accepted(post(Role.AGENT, "t1", "/api/v1/conversations/one/read", "{\"upTo\":5}"));
        assertThat(models.asked).containsExactly(new GetConversation(new Scope("t1", 5), ONE));
        assertThat(world.sent()).containsExactly(new MarkRead(ONE, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"upTo\":null}"})
    void without_a_position_all_that_is_stored_has_been_seen(String body) {
        accepted(post(Role.AGENT, "t1", "/api/v1/conversations/one/read", body));
        assertThat(models.asked).containsExactly(new GetConversation(new Scope("t1", 7), ONE));
        assertThat(world.sent()).containsExactly(new MarkRead(ONE, 7));
    }

    @Test
    void a_contact_is_read_in_each_of_its_conversations_in_which_something_waits() {
        accepted(post(Role.AGENT, "t1", "/api/v1/contacts/one/read", ""));
        assertThat(models.asked)
                .contains(new FindConversations(
                        new Scope("t1", 7),
                        new ConversationFilter(true, null, null, null, ContactId.of("t1", "one")),
                        new PageRequest(null, PageRequest.MAX)));
        assertThat(world.sent()).containsExactly(new MarkRead(ONE, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "-1", "\"x\"", "1.5", "\"5\"", "99999999999999999999", "true"})
    void a_position_that_nobody_can_have_seen_is_refused(String upTo) {
        problem(
                post(Role.AGENT, "t1", "/api/v1/conversations/one/read", "{\"upTo\":" + upTo + "}"),
                400,
                "INVALID_FIELD");
        assertThat(world.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/conversations/one/read", "/api/v1/contacts/one/read"})
    void a_misspelt_field_is_refused_by_name_and_marks_nothing(String address) {
        post(Role.AGENT, "t1", address, "{\"upto\":1}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("upto");
        problem(post(Role.AGENT, "t1", address, "[1]"), 400, "INVALID_JSON");
        assertThat(world.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/conversations/%s/read", "/api/v1/contacts/%s/read"})
    void unknown_and_foreign_are_alike_and_viewers_and_auditors_read_nothing_off(String address) {
        problem(post(Role.AGENT, "t1", address.formatted("two"), ""), 404, "NOT_FOUND");
        problem(post(Role.AGENT, "t2", address.formatted("one"), ""), 404, "NOT_FOUND");
        problem(post(Role.VIEWER, "t1", address.formatted("one"), ""), 403, "FORBIDDEN");
        problem(post(Role.AUDITOR, "t1", address.formatted("one"), ""), 403, "FORBIDDEN");
        assertThat(world.sent()).isEmpty();
    }

    private ResponseSpec post(Role role, String tenant, String address, String body) {
        return World.client(port, tenant, role)
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static void accepted(ResponseSpec response) {
        response.expectStatus().isAccepted().expectBody().json("{\"id\":\"one\",\"position\":7}");
    }

    private static void problem(ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
