package io.dragoman.gateway.founding;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactCommand.AskOwner;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactOrder;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.conversation.ConversationCommand.MarkRead;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.MessageFilter;
import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.GatewayTest;
import io.dragoman.gateway.ReadModels;
import io.dragoman.gateway.World;
import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationView;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class FoundingTest {

    private static final String PHONE = "+16505551234";
    private static final ContactId ONE = ContactId.of("t1", "one");

    private final World world;
    private final int port;
    private final ReadModels models = new ReadModels();

    @Autowired
    FoundingTest(World world, @LocalServerPort int port) {
        this.world = world;
        this.port = port;
    }

    @BeforeEach
    void answer() {
        world.answer(models);
        world.answer(new NoAccounts());
        world.accept(MarkRead.class);
        knowNumbers();
    }

    private void knowNumbers() {
        world.handle(AskOwner.class, command -> {
            String claim = ((AskOwner) command).claimId().local();
            if (claim.endsWith("-16505551234") || claim.endsWith("-525512345678")) {
                return new Ownership(ONE, false);
            }
            if (claim.endsWith("-5215512345678")) {
                return new Ownership(ContactId.of("t1", "two"), false);
            }
            throw new AggregateNotFoundException(claim, "nobody");
        });
    }

    @AfterEach
    void forget() {
        world.forget();
    }

    @Test
    void contacts_are_a_bare_list_with_underscores() {
        ok(Role.AGENT, "/api/whatsapp/contacts?unread=true")
                .jsonPath("$[0].phone_number")
                .isEqualTo("+16505551234")
                .jsonPath("$[0].unread_count")
                .isEqualTo(2)
                .jsonPath("$[0].last_message_preview")
                .isEqualTo("User changed from 4915190000001 to 16505551234")
                .jsonPath("$[0].is_pinned")
                .isEqualTo(true)
                .jsonPath("$[0].profile_picture_url")
                .isEmpty();
        assertThat(models.asked)
                .containsExactly(new FindContacts(
                        new Scope("t1", 0),
                        new ContactFilter(null, null, null, true, null, null, null),
                        ContactOrder.LAST_MESSAGE,
                        new PageRequest(null, 200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16505551234", "%2B16505551234", "%2B1%20(650)%20555-1234", "0016505551234"})
    void messages_are_found_by_the_number_in_any_spelling(String phone) {
        ok(Role.AGENT, "/api/whatsapp/messages?contact_number=" + phone)
                .jsonPath("$[0].from_phone_number")
                .isEqualTo("+16505551234")
                .jsonPath("$[0].to_phone_number")
                .isEqualTo("meta")
                .jsonPath("$[0].status")
                .isEqualTo("received")
                .jsonPath("$[0].is_read")
                .isEqualTo(true)
                .jsonPath("$[0].created_at")
                .isEqualTo("2030-01-01T12:00:00Z");
        assertThat(models.asked)
                .contains(new ListMessages(
                        new Scope("t1", 0),
                        new MessageFilter(ONE, null, null, null, null, null, null),
                        new PageRequest(null, 50)));
    }

    @Test
    void a_number_that_nobody_has_gives_an_empty_list_and_no_number_a_refusal() {
        ok(Role.AGENT, "/api/whatsapp/messages?contact_number=16505550000").json("[]");
        send(HttpMethod.GET, Role.AGENT, "/api/whatsapp/messages?contact_number=x")
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/whatsapp/contacts/%s/read", "/api/whatsapp/read/%s"})
    void both_addresses_read_a_contact_off(String address) {
        send(HttpMethod.POST, Role.AGENT, address.formatted("16505551234"))
                .expectStatus()
                .isAccepted();
        assertThat(world.sent()).contains(new MarkRead(ConversationId.of("t1", "one"), 7));
        send(HttpMethod.POST, Role.AGENT, address.formatted("16505550000"))
                .expectStatus()
                .isNotFound();
        send(HttpMethod.POST, Role.VIEWER, address.formatted("16505551234"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void a_viewer_sees_no_whole_number() {
        for (String address : List.of("/api/whatsapp/contacts", "/api/whatsapp/messages")) {
            String shown = new String(
                    Objects.requireNonNull(
                            ok(Role.VIEWER, address).returnResult().getResponseBody()),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(shown).contains("+1•••••••234").doesNotContain("6505551", "1519000");
        }
    }

    @Test
    void a_viewer_may_not_ask_whether_a_number_is_known() {
        for (String phone : List.of("16505551234", "16505550000", "x")) {
            send(HttpMethod.GET, Role.VIEWER, "/api/whatsapp/messages?contact_number=" + phone)
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(world.sent()).isEmpty();
    }

    @Test
    void spellings_of_contacts_that_are_shown_as_one_give_its_messages_once() {
        chats("one", "one");
        ok(Role.AGENT, "/api/whatsapp/messages?contact_number=525512345678&limit=2")
                .jsonPath("$[*].id")
                .isEqualTo(List.of("one-1", "one-2"));
    }

    @Test
    void of_several_contacts_together_the_last_messages_are_given() {
        chats("one", "two");
        ok(Role.AGENT, "/api/whatsapp/messages?contact_number=525512345678&limit=2")
                .jsonPath("$[*].id")
                .isEqualTo(List.of("one-2", "two-2"));
    }

    @Test
    void whoever_wrote_several_messages_is_looked_up_once() {
        Chats chats = chats("one", "two");
        ok(Role.AGENT, "/api/whatsapp/messages")
                .jsonPath("$[*].from_phone_number")
                .isEqualTo(List.of(PHONE, PHONE));
        assertThat(chats.lookedUp).containsExactly("one");
    }

    @Test
    void the_business_has_the_number_that_its_account_is_described_by() {
        chats("one", "two");
        ok(Role.AGENT, "/api/whatsapp/messages")
                .jsonPath("$[0].to_phone_number")
                .isEqualTo("+15550783881");
    }

    @Test
    void an_answer_that_is_known_has_no_body() {
        for (String address : List.of("/api/whatsapp/contacts", "/api/whatsapp/messages?contact_number=16505551234")) {
            String tag = Objects.requireNonNull(
                    ok(Role.AGENT, address).returnResult().getResponseHeaders().getETag());
            World.client(port, "t1", Role.AGENT)
                    .get()
                    .uri(address)
                    .header("If-None-Match", tag)
                    .exchange()
                    .expectStatus()
                    .isNotModified();
        }
    }

    @Test
    void counters_add_up_in_both_spellings() {
        ok(Role.VIEWER, "/api/v1/stats").jsonPath("$.byStatus.read").isEqualTo(1);
        ok(Role.VIEWER, "/api/whatsapp/stats")
                .jsonPath("$.total_messages")
                .isEqualTo(5)
                .jsonPath("$.read")
                .isEqualTo(2)
                .jsonPath("$.unread_messages")
                .isEqualTo(2);
    }

    @Test
    void those_who_work_here_see_how_far_processors_are() {
        ok(Role.AUDITOR, "/api/v1/health/details")
                .jsonPath("$.position")
                .isEqualTo(7)
                .jsonPath("$.processors[1].name")
                .isEqualTo("timeline")
                .jsonPath("$.processors[1].lag")
                .isEqualTo(2);
        ok(Role.VIEWER, "/api/whatsapp/health").json("{\"status\":\"UP\",\"connected\":false,\"behind\":2}");
        send(HttpMethod.GET, Role.VIEWER, "/api/v1/health/details")
                .expectStatus()
                .isForbidden();
    }

    private Chats chats(String one, String two) {
        Chats chats = new Chats(one, two);
        world.forget();
        world.answer(chats);
        knowNumbers();
        return chats;
    }

    private BodyContentSpec ok(Role role, String address) {
        return send(HttpMethod.GET, role, address).expectStatus().isOk().expectBody();
    }

    private ResponseSpec send(HttpMethod method, Role role, String address) {
        return World.client(port, "t1", role)
                .method(method)
                .uri(URI.create("http://localhost:" + port + address))
                .exchange();
    }

    /** Two messages of each of two contacts, which are shown as named. */
    static final class Chats {

        final List<String> lookedUp = new ArrayList<>();
        private final Map<String, String> shownAs;

        Chats(String one, String two) {
            this.shownAs = Map.of("one", one, "two", two);
        }

        @QueryHandler
        Page<IntegrationView> find(FindIntegrations query) {
            return new Page<>(
                    List.of(new IntegrationView(
                            "meta",
                            Provider.META,
                            "Front desk",
                            true,
                            false,
                            Map.of("number", "whatsapp:+1 555 078 3881"),
                            Set.of(),
                            List.of(),
                            1,
                            Instant.EPOCH)),
                    null,
                    42);
        }

        @QueryHandler
        Answer<ContactView> get(GetContact query) {
            lookedUp.add(query.contactId().local());
            return new Answer<>(
                    ReadModels.contact(
                            Objects.requireNonNull(shownAs.get(query.contactId().local()))),
                    42);
        }

        @QueryHandler
        Page<MessageView> list(ListMessages query) {
            ContactId contact = query.filter().contactId();
            String of = contact == null ? "one" : contact.local();
            return new Page<>(List.of(message(of, 2), message(of, 1)), "more", 42);
        }

        private static MessageView message(String contact, int at) {
            return ReadModels.message(contact + '-' + at, Instant.ofEpochSecond(at));
        }
    }

    /** No account is connected. */
    static final class NoAccounts {

        @QueryHandler
        Page<IntegrationView> find(FindIntegrations query) {
            return new Page<>(List.of(), null, 7);
        }
    }
}
