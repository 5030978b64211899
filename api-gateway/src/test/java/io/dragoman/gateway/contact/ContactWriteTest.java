package io.dragoman.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactCommand.AskOwner;
import io.dragoman.contact.ContactCommand.ChangeContact;
import io.dragoman.contact.ContactCommand.DetachIdentity;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactCommand.RevealContact;
import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeCommand.MergeContacts;
import io.dragoman.contact.ContactMergeCommand.RevertMerge;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.contact.ContactOrder;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.conversation.Channel;
import io.dragoman.gateway.GatewayTest;
import io.dragoman.gateway.ReadModels;
import io.dragoman.gateway.World;
import io.dragoman.gateway.platform.Role;
import io.dragoman.platform.CommandRefused;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Refusal;
import io.dragoman.platform.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
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
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class ContactWriteTest {

    private static final ContactId ONE = ContactId.of("t1", "one");
    private static final ContactMergesId MERGES = ContactMergesId.of("t1");

    private final World world;
    private final int port;
    private final ReadModels models = new ReadModels();

    @Autowired
    ContactWriteTest(World world, @LocalServerPort int port) {
        this.world = world;
        this.port = port;
    }

    @BeforeEach
    void answer() {
        world.answer(models);
    }

    @AfterEach
    void forget() {
        world.forget();
    }

    @Test
    void a_patch_changes_what_it_names_and_takes_away_what_is_null() {
        world.accept(ChangeContact.class);
        accepted(patch(
                        "{\"name\":\" Ann \",\"businessName\":null,\"tags\":[\"a\",\"a\",\"b\"],\"pinned\":true}",
                        "\"3\""))
                .json("{\"id\":\"one\"}");
        assertThat(world.sent())
                .containsExactly(new ChangeContact(ONE, 3L, "Ann", "", List.of("a", "b"), true, null, null, null, 7));
    }

    @Test
    void metadata_are_merged_within_and_never_over_somebody_elses_change() {
        world.accept(ChangeContact.class);
        accepted(patch("{\"metadata\":{\"crm\":{\"old\":null,\"new\":[1]},\"private\":null}}", "*"));
        assertThat(world.sent())
                .containsExactly(new ChangeContact(
                        ONE, 3L, null, null, null, null, null, null, "{\"crm\":{\"id\":7,\"new\":[1]}}", 7));
    }

    @Test
    void metadata_that_somebody_else_changed_are_read_again_so_many_times_and_no_more() {
        world.handle(ChangeContact.class, command -> {
            throw CommandRefused.changedInBetween();
        });
        problem(patch("{\"metadata\":{\"a\":1}}", "*"), 412, "PRECONDITION_FAILED");
        assertThat(world.sent()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nmae\":\"x\"} | nmae",
                "{\"name\":7} | name",
                "{\"businessName\":{}} | businessName",
                "{\"tags\":\"a\"} | tags",
                "{\"tags\":[1]} | tags",
                "{\"tags\":[\"\"]} | tags",
                "{\"pinned\":\"true\"} | pinned",
                "{\"blocked\":1} | blocked",
                "{\"conversationClosed\":[]} | conversationClosed",
                "{\"metadata\":[]} | metadata",
                "{\"name\":\"\\u0000\"} | name",
                "{\"name\":\"\\ud800\"} | name",
                "{\"display_name\":\"x\"} | display_name",
            })
    void a_field_that_is_unknown_or_of_another_type_is_named(String body, String field) {
        problem(patch(body, "*"), 400, "INVALID_FIELD").jsonPath("$.field").isEqualTo(field);
        assertThat(world.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"x\"", "{"})
    void only_an_object_is_a_patch(String body) {
        problem(patch(body, "*"), 400, "INVALID_JSON");
    }

    @Test
    void what_was_changed_in_between_is_412() {
        world.handle(ChangeContact.class, command -> {
            throw CommandRefused.changedInBetween();
        });
        problem(patch("{\"pinned\":true}", "\"2\""), 412, "PRECONDITION_FAILED");
    }

    @Test
    void unknown_and_foreign_contacts_are_alike() {
        problem(send(HttpMethod.PATCH, Role.ADMIN, "/api/v1/contacts/two", "{}"), 404, "NOT_FOUND");
        problem(send(HttpMethod.DELETE, Role.ADMIN, "/api/v1/contacts/two/aliases/p", ""), 404, "NOT_FOUND");
        problem(send(HttpMethod.DELETE, Role.ADMIN, "/api/v1/contacts/one/aliases/x", ""), 404, "NOT_FOUND");
        problem(
                send(HttpMethod.POST, Role.ADMIN, "/api/v1/contacts/one/merges", "{\"other\":\"two\"}"),
                404,
                "NOT_FOUND");
        assertThat(world.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /api/v1/contacts/one", "DELETE, /api/v1/contacts/one/aliases/p",
        "POST, /api/v1/contacts/one/merges", "POST, /api/v1/contacts/one/merges/a/revert",
        "POST, /api/v1/contacts/one/reveal", "PUT, /api/whatsapp/contacts/16505551234"
    })
    void viewers_and_auditors_change_nothing(String method, String address) {
        for (Role role : List.of(Role.VIEWER, Role.AUDITOR)) {
            problem(send(HttpMethod.valueOf(method), role, address, "{}"), 403, "FORBIDDEN");
        }
    }

    @Test
    void an_alias_is_detached_from_the_part_whose_it_is() {
        world.accept(DetachIdentity.class);
        accepted(send(HttpMethod.DELETE, Role.AGENT, "/api/v1/contacts/one/aliases/u", ""));
        assertThat(world.sent())
                .containsExactly(new DetachIdentity(ContactId.of("t1", "two"), IdentityClaimId.of("t1", "u")));
    }

    @Test
    void a_merge_answers_the_id_by_which_it_is_taken_back() {
        world.accept(MergeContacts.class, RevertMerge.class);
        accepted(send(HttpMethod.POST, Role.AGENT, "/api/v1/contacts/one/merges", "{\"other\":\"one\"}"))
                .jsonPath("$.id")
                .value(
                        String.class,
                        id -> assertThat(world.sent()).containsExactly(new MergeContacts(MERGES, id, ONE, ONE)));
        accepted(send(HttpMethod.POST, Role.AGENT, "/api/v1/contacts/one/merges/00aa/revert", ""));
        assertThat(world.sent()).contains(new RevertMerge(MERGES, "00aa", ONE));
    }

    @Test
    void merges_that_cannot_be_are_told_apart() {
        for (Refusal.Code code : List.of(Refusal.Code.ALREADY_MERGED, Refusal.Code.MERGED_INTO_ITSELF)) {
            world.handle(MergeContacts.class, command -> {
                throw CommandRefused.conflict(code, "no");
            });
            problem(
                    send(HttpMethod.POST, Role.AGENT, "/api/v1/contacts/one/merges", "{\"other\":\"one\"}"),
                    409,
                    code.name());
            world.forget();
            world.answer(models);
        }
    }

    @Test
    void a_look_at_the_full_number_is_recorded_with_its_reason() {
        world.accept(RevealContact.class);
        problem(
                send(HttpMethod.POST, Role.AGENT, "/api/v1/contacts/one/reveal", "{\"reason\":\" \"}"),
                400,
                "INVALID_FIELD");
        send(HttpMethod.POST, Role.AGENT, "/api/v1/contacts/one/reveal", "{\"reason\":\"to call\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.phone")
                .isEqualTo("+16505551234");
        assertThat(world.sent()).containsExactly(new RevealContact(ONE, "to call"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16505551234",
                "+16505551234",
                "%2B1%20650%20555-1234",
                "0016505551234",
                "1-650-555-1234",
                "+1 (650) 555.1234"
            })
    void the_founding_address_takes_a_number_in_any_spelling(String phone) {
        world.accept(ChangeContact.class);
        owners(Map.of("16505551234", ONE));
        accepted(put(phone, "{\"display_name\":\"Ann\",\"is_pinned\":false,\"conversation_closed\":true}"));
        assertThat(world.sent()).contains(new ChangeContact(ONE, null, "Ann", null, null, false, null, true, null, 7));
    }

    @Test
    void the_founding_address_refuses_what_names_nobody_or_several() {
        owners(Map.of("5511987654321", ONE, "551187654321", ContactId.of("t1", "two")));
        problem(put("16505551234", "{}"), 404, "NOT_FOUND");
        problem(put("5511987654321", "{}"), 409, "CONFLICT");
        problem(put("551187654321", "{}"), 409, "CONFLICT");
        problem(put("ann", "{}"), 400, "INVALID_FIELD").jsonPath("$.field").isEqualTo("phone");
        problem(put("16505551234", "{\"name\":\"x\"}"), 400, "INVALID_FIELD")
                .jsonPath("$.field")
                .isEqualTo("name");
    }

    @Test
    void a_list_is_filtered_and_ordered_as_asked() {
        World.client(port, "t1", Role.VIEWER)
                .get()
                .uri("/api/v1/contacts?pinned=true&blocked=false&closed=true&unread=true&tag=vip&channel=sms"
                        + "&updatedSince=2030-01-01T00:00:00Z&sort=last-message&limit=7")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(models.asked)
                .containsExactly(new FindContacts(
                        new Scope("t1", 0),
                        new ContactFilter(
                                true, false, true, true, "vip", Channel.SMS, Instant.parse("2030-01-01T00:00:00Z")),
                        ContactOrder.LAST_MESSAGE,
                        new PageRequest(null, 7)));
    }

    @ParameterizedTest
    @CsvSource({"pinned, yes", "unread, 1", "channel, SMS", "updatedSince, today", "sort, newest"})
    void an_unknown_filter_is_named(String field, String value) {
        problem(send(HttpMethod.GET, Role.VIEWER, "/api/v1/contacts?" + field + '=' + value, ""), 400, "INVALID_FIELD")
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void no_answer_shows_a_viewer_a_whole_number() {
        for (String address : List.of("/api/v1/contacts", "/api/v1/contacts/one", "/api/v1/contacts/duplicates")) {
            String shown = new String(
                    Optional.ofNullable(send(HttpMethod.GET, Role.VIEWER, address, "")
                                    .expectStatus()
                                    .isOk()
                                    .expectBody()
                                    .returnResult()
                                    .getResponseBody())
                            .orElseThrow(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(shown).as(address).contains("+1•••••••234").doesNotContain("6505551234");
        }
        problem(send(HttpMethod.GET, Role.VIEWER, "/api/v1/contacts/one/history", ""), 403, "FORBIDDEN");
    }

    private void owners(Map<String, ContactId> owners) {
        world.handle(AskOwner.class, command -> {
            String claim = ((AskOwner) command).claimId().local();
            return owners.entrySet().stream()
                    .filter(owner -> claim.endsWith('-' + owner.getKey()))
                    .findFirst()
                    .map(owner -> new Ownership(owner.getValue(), false))
                    .orElseThrow(() -> new AggregateNotFoundException(claim, "nobody"));
        });
    }

    private ResponseSpec put(String phone, String body) {
        return send(HttpMethod.PUT, Role.AGENT, "/api/whatsapp/contacts/" + phone.replace(" ", "%20"), body);
    }

    private ResponseSpec patch(String body, String version) {
        return World.client(port, "t1", Role.AGENT)
                .patch()
                .uri("/api/v1/contacts/one")
                .header("If-Match", version)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec send(HttpMethod method, Role role, String address, String body) {
        return World.client(port, "t1", role)
                .method(method)
                .uri(java.net.URI.create("http://localhost:" + port + address))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static BodyContentSpec accepted(ResponseSpec response) {
        return response.expectStatus().isAccepted().expectBody();
    }

    private static BodyContentSpec problem(ResponseSpec response, int status, String code) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
