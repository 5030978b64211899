package io.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationFilter;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageFilter;
import io.dragoman.conversation.MessageKind;
import io.dragoman.gateway.platform.Role;
import io.dragoman.gateway.webhook.RefusedPost;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.inquiry.Stage;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.search.SearchText;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.WebhookCommand.RedriveWebhook;
import io.dragoman.webhook.WebhookQuery.FindDeliveries;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class ReadsTest {

    private final World world;
    private final int port;
    private final ReadModels models = new ReadModels();

    @Autowired
    ReadsTest(World world, @LocalServerPort int port) {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/inquiries",
                "/api/v1/contacts",
                "/api/v1/conversations",
                "/api/v1/message-statuses",
                "/api/v1/message-statuses/orphans",
                "/api/v1/messages",
                "/api/v1/webhook-deliveries"
            })
    void a_list_shows_only_the_callers_own(String list) {
        ok(Role.ADMIN, "t1", list)
                .jsonPath("$.items[0].id")
                .isEqualTo("one")
                .jsonPath("$.position")
                .isEqualTo(42);
        ok(Role.ADMIN, "t2", list).jsonPath("$.items").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/inquiries/%s",
                "/api/v1/inquiries/%s/messages",
                "/api/v1/inquiries/%s/history",
                "/api/v1/inquiries/%s/fields/first_name/history",
                "/api/v1/contacts/%s",
                "/api/v1/contacts/%s/timeline",
                "/api/v1/conversations/%s",
                "/api/v1/conversations/%s/messages",
                "/api/v1/messages/%s",
                "/api/v1/webhook-deliveries/%s",
                "/api/v1/webhook-deliveries/%s/raw"
            })
    void what_is_foreign_is_as_unknown_as_what_is_not(String address) {
        get(Role.ADMIN, "t1", address.formatted("one"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Position", "42");
        problem(get(Role.ADMIN, "t2", address.formatted("one")), 404, "NOT_FOUND");
        problem(get(Role.ADMIN, "t1", address.formatted("two")), 404, "NOT_FOUND");
        problem(get(Role.ADMIN, "t1", address.formatted("a:b")), 404, "NOT_FOUND");
    }

    @Test
    void a_viewer_sees_no_whole_number_anywhere() {
        for (String address : new String[] {
            "/api/v1/inquiries",
            "/api/v1/inquiries/one",
            "/api/v1/inquiries/one/messages",
            "/api/v1/contacts",
            "/api/v1/contacts/one",
            "/api/v1/conversations",
            "/api/v1/conversations/one",
            "/api/v1/conversations/one/messages",
            "/api/v1/messages",
            "/api/v1/messages/one",
            "/api/v1/message-statuses",
            "/api/v1/search?q=user"
        }) {
            assertThat(text(Role.VIEWER, address)).doesNotContain("6505551", "1519000");
            assertThat(text(Role.AGENT, address)).contains("16505551234");
        }
        ok(Role.VIEWER, "t1", "/api/v1/contacts/one")
                .jsonPath("$.phone")
                .isEqualTo("+1•••••••234")
                .jsonPath("$.identities[0].kind")
                .isEqualTo("phone")
                .jsonPath("$.identities[0].value")
                .isEqualTo("+1•••••••234");
    }

    @Test
    void a_viewer_sees_what_is_no_number_as_others_do() {
        ok(Role.VIEWER, "t1", "/api/v1/inquiries/one")
                .jsonPath("$.fields.trip_cost.value")
                .isEqualTo("4200000 IDR")
                .jsonPath("$.fields.trip_cost.words")
                .isEqualTo("User changed from ••••••••••001 to ••••••••234")
                .jsonPath("$.conflicts[1].value")
                .isEqualTo("4300000 IDR");
    }

    @Test
    void words_in_answers_are_lower_case_and_times_iso() {
        ok(Role.AGENT, "t1", "/api/v1/conversations/one/messages")
                .jsonPath("$.items[0].direction")
                .isEqualTo("inbound")
                .jsonPath("$.items[0].kind")
                .isEqualTo("unsupported")
                .jsonPath("$.items[0].occurredAt")
                .isEqualTo("2030-01-01T12:00:00Z");
        ok(Role.AGENT, "t1", "/api/v1/conversations/one").jsonPath("$.kind").isEqualTo("direct");
        ok(Role.VIEWER, "t1", "/api/v1/messages/one")
                .jsonPath("$.votes[0].option")
                .isEqualTo("Lisbon")
                .jsonPath("$.votes[0].voters[0]")
                .isEqualTo("••••••••234")
                .jsonPath("$.authorName")
                .isEqualTo("+1•••••••234")
                .jsonPath("$.text")
                .isEqualTo("User changed from ••••••••••001 to ••••••••234")
                .jsonPath("$.replyTo.authorName")
                .isEqualTo("+1•••••••234")
                .jsonPath("$.reactions[0].emoji")
                .isEqualTo("👍")
                .jsonPath("$.details.location.latitude")
                .isEqualTo(37.4219983);
    }

    @Test
    void an_inquiry_is_its_row_with_fields_and_extraction() {
        ok(Role.AGENT, "t1", "/api/v1/inquiries/one")
                .jsonPath("$.status")
                .isEqualTo("Incomplete")
                .jsonPath("$.stage")
                .isEqualTo("open")
                .jsonPath("$.missingFields[0]")
                .isEqualTo("last_name")
                .jsonPath("$.fields.phone_number.value")
                .isEqualTo("+16505551234")
                .jsonPath("$.extraction.state")
                .isEqualTo("none");
        ok(Role.AGENT, "t1", "/api/v1/inquiries")
                .jsonPath("$.counters.byStatus.Incomplete")
                .isEqualTo(1);
    }

    @Test
    void the_board_is_filtered_as_asked() {
        ok(
                Role.AGENT,
                "t1",
                "/api/v1/inquiries?status=new_whatsapp&status=Manually Corrected&stage=closed&q= lisbon &limit=7&cursor=c"
                        + "&minPosition=5");

        assertThat(models.asked)
                .containsExactly(new FindInquiries(
                        new Scope("t1", 5),
                        Set.of(InquiryStatus.NEW_WHATSAPP, InquiryStatus.MANUALLY_CORRECTED),
                        Stage.CLOSED,
                        new SearchText("lisbon", true),
                        new PageRequest("c", 7)));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/inquiries?status=lost, status",
        "/api/v1/inquiries?stage=OPEN, stage",
        "/api/v1/inquiries?limit=0, limit",
        "/api/v1/messages?direction=up, direction",
        "/api/v1/messages?kind=letter, kind",
        "/api/v1/messages?status=lost, status",
        "/api/v1/messages?from=yesterday, from",
        "/api/v1/messages?to=2030, to",
        "/api/v1/messages?from=-999999999-01-01T00:00:00Z, from",
        "/api/v1/messages?to=+999999999-12-31T00:00:00Z, to",
        "/api/v1/contacts?updatedSince=0001-01-01T00:00:00Z, updatedSince",
        "/api/whatsapp/contacts?since=-999999999-01-01T00:00:00Z, since",
        "/api/v1/conversations?unread=perhaps, unread",
        "/api/v1/conversations?status=done, status",
        "/api/v1/conversations?channel=pigeon, channel",
        "/api/v1/conversations?integration=a:b, integration",
        "/api/v1/conversations?contact=a:b, contact",
        "/api/v1/contacts/one/timeline?order=random, order",
        "/api/v1/conversations/one/messages?order=random, order",
        "/api/v1/inquiries?openedFrom=yesterday, openedFrom",
        "/api/v1/inquiries?openedTo=-999999999-01-01T00:00:00Z, openedTo",
        "/api/v1/inquiries?from=0001-01-01, from",
        "/api/v1/inquiries?travelTo=2030-02-30, travelTo",
        "/api/v1/inquiries?travelFrom=-999999999-01-01, travelFrom",
        "/api/v1/cards?minValue=1e3, minValue",
        "/api/v1/cards?currency=usd, currency",
        "/api/v1/cards?sort=name, sort",
        "/api/v1/cards?ready=1, ready",
        "/api/v1/webhook-deliveries?state=gone, state",
        "/api/v1/refused-webhooks?cursor=unknown, cursor",
        "/api/v1/changes?lastEventId=x, lastEventId",
    })
    void an_unknown_filter_is_named(String address, String field) {
        problem(get(Role.ADMIN, "t1", address), 400, "INVALID_FIELD")
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void conversations_are_filtered_as_asked() {
        ok(
                Role.AGENT,
                "t1",
                "/api/v1/conversations?unread=true&status=closed&channel=sms&integration=meta&contact=one");

        assertThat(models.asked)
                .containsExactly(new FindConversations(
                        new Scope("t1", 0),
                        new ConversationFilter(
                                true, true, Channel.SMS, IntegrationId.of("t1", "meta"), ContactId.of("t1", "one")),
                        new PageRequest(null, 50)));
    }

    @Test
    void a_window_is_open_until_it_ends() {
        ok(Role.AGENT, "t1", "/api/v1/conversations/one")
                .jsonPath("$.windowUntil")
                .isEqualTo("2030-01-01T12:00:00Z")
                .jsonPath("$.windowOpen")
                .isEqualTo(true);
    }

    @Test
    void messages_are_filtered_as_asked() {
        ok(
                Role.AGENT,
                "t1",
                "/api/v1/messages?contact=one&conversation=two&direction=echo&kind=image&status=read&from=2030-01-01T00:00:00Z"
                        + "&to=2030-01-02T00:00:00Z");

        assertThat(models.asked)
                .containsExactly(new ListMessages(
                        new Scope("t1", 0),
                        new MessageFilter(
                                ContactId.of("t1", "one"),
                                ConversationId.of("t1", "two"),
                                Direction.ECHO,
                                MessageKind.IMAGE,
                                DeliveryStatus.READ,
                                Instant.parse("2030-01-01T00:00:00Z"),
                                Instant.parse("2030-01-02T00:00:00Z")),
                        new PageRequest(null, 50)));
    }

    @Test
    void a_message_is_found_by_the_providers_id_which_stands_in_no_address() {
        lookup(Role.AGENT, "{\"integrationId\":\"meta\",\"externalMessageId\":\"wamid.1\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("one")
                .jsonPath("$.externalMessageId")
                .isEqualTo("wamid.16505551234");
        problem(lookup(Role.AGENT, "{\"integrationId\":\"x\",\"externalMessageId\":\"wamid.1\"}"), 404, "NOT_FOUND");
        problem(lookup(Role.AGENT, "{\"integrationId\":\"meta\"}"), 400, "INVALID_FIELD");
    }

    private ResponseSpec lookup(Role role, String body) {
        return World.client(port, "t1", role)
                .post()
                .uri("/api/v1/messages/lookup")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void the_journal_is_filtered_as_asked() {
        ok(Role.AGENT, "t1", "/api/v1/webhook-deliveries?state=no-effect&integrationId=meta");

        assertThat(models.asked)
                .containsExactly(new FindDeliveries(
                        new Scope("t1", 0),
                        DeliveryRow.State.NO_EFFECT,
                        IntegrationId.of("t1", "meta"),
                        new PageRequest(null, 50)));
    }

    @Test
    void a_delivery_shows_its_content_and_what_followed() {
        ok(Role.AUDITOR, "t1", "/api/v1/webhook-deliveries/one")
                .jsonPath("$.route")
                .isEqualTo("direct")
                .jsonPath("$.state")
                .isEqualTo("no-effect")
                .jsonPath("$.verdict")
                .isEqualTo("verified")
                .jsonPath("$.raw")
                .isEqualTo("{\ufffd}")
                .jsonPath("$.events[0].aggregate")
                .isEqualTo("message:t1:one")
                .jsonPath("$.failures[0].code")
                .isEqualTo("UNREADABLE")
                .jsonPath("$.redrives[0].at")
                .isEqualTo("2030-01-01T12:00:00Z");
        get(Role.AUDITOR, "t1", "/api/v1/webhook-deliveries/one/raw")
                .expectHeader()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .expectBody(byte[].class)
                .isEqualTo(new byte[] {'{', (byte) 0xff, '}'});
    }

    @Test
    void only_admins_redrive() {
        world.accept(RedriveWebhook.class);

        problem(post(Role.AUDITOR, "/api/v1/webhook-deliveries/one/redrive"), 403, "FORBIDDEN");
        post(Role.ADMIN, "/api/v1/webhook-deliveries/one/redrive")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .json("{\"id\":\"one\",\"position\":7}");
        assertThat(world.sent()).containsExactly(new RedriveWebhook(DeliveryId.of("t1", "one")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/webhook-deliveries/redrive?state=failed&dryRun=1",
                "/api/v1/webhook-deliveries/redrive?state=failed&dryRun=yes",
                "/api/v1/webhook-deliveries/redrive?state=failed&dryRun=",
                "/api/v1/webhook-deliveries/redrive?state=failed&dryRun",
                "/api/v1/webhook-deliveries/redrive?state=failed&dryrun=true",
                "/api/v1/webhook-deliveries/redrive?state=failed&receivedFrom=2030-01-01",
                "/api/v1/dead-letters/redrive?dryRun=TRUE",
                "/api/v1/dead-letters/redrive?integration=meta"
            })
    void a_redrive_that_is_mistyped_works_nothing(String address) {
        world.accept(RedriveWebhook.class);

        problem(post(Role.ADMIN, address), 400, "INVALID_FIELD");
        assertThat(world.sent()).isEmpty();
    }

    @Test
    void a_redrive_goes_on_where_the_one_before_has_ended() {
        world.accept(RedriveWebhook.class);

        post(Role.ADMIN, "/api/v1/webhook-deliveries/redrive?state=failed&cursor=abc&dryRun=false")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .json("{\"dryRun\":false,\"count\":1,\"ids\":[\"one\"],\"more\":false,\"next\":null,\"position\":7}");
        assertThat(models.asked)
                .containsExactly(new FindDeliveries(
                        new Scope("t1", 0), DeliveryRow.State.FAILED, null, new PageRequest("abc", PageRequest.MAX)));
        assertThat(world.sent()).hasSize(1);
    }

    @Test
    void one_redrive_takes_a_thousand_and_says_where_the_next_one_begins() {
        world.forget();
        world.accept(RedriveWebhook.class);
        world.answer(new ManyDeliveries());

        String redrive = "/api/v1/webhook-deliveries/redrive?state=failed";
        redriven(redrive + "&dryRun=true", "{\"count\":1000,\"more\":true,\"next\":\"1000\"}");
        assertThat(world.sent()).isEmpty();
        redriven(redrive, "{\"count\":1000,\"more\":true,\"next\":\"1000\"}");
        assertThat(world.sent()).hasSize(1_000).doesNotHaveDuplicates();
        redriven(redrive + "&cursor=1000", "{\"count\":1,\"more\":false,\"next\":null}");
        assertThat(world.sent()).hasSize(1_001).contains(new RedriveWebhook(DeliveryId.of("t1", "d1000")));
    }

    private void redriven(String address, String answer) {
        post(Role.ADMIN, address).expectStatus().isAccepted().expectBody().json(answer);
    }

    /** A thousand and one. */
    static final class ManyDeliveries {

        @QueryHandler
        Page<DeliveryRow> find(FindDeliveries query) {
            String cursor = query.page().cursor();
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(1_001, from + query.page().limit());
            return new Page<>(
                    IntStream.range(from, to)
                            .mapToObj(i -> ReadModels.delivery("d" + i))
                            .toList(),
                    to == 1_001 ? null : Integer.toString(to),
                    42);
        }
    }

    @Test
    void agents_see_the_journal_but_not_its_content_and_viewers_neither() {
        get(Role.AGENT, "t1", "/api/v1/webhook-deliveries").expectStatus().isOk();
        problem(get(Role.AGENT, "t1", "/api/v1/webhook-deliveries/one"), 403, "FORBIDDEN");
        problem(get(Role.VIEWER, "t1", "/api/v1/webhook-deliveries"), 403, "FORBIDDEN");
        problem(get(Role.AGENT, "t1", "/api/v1/refused-webhooks"), 403, "FORBIDDEN");
    }

    @Test
    void refused_posts_are_shown_to_those_they_concern() {
        world.add(refused("a", Set.of("t1")));
        world.add(refused("b", Set.of()));
        world.add(refused("c", Set.of("t1", "t2")));

        ok(Role.AUDITOR, "t1", "/api/v1/refused-webhooks")
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of("c", "a"))
                .jsonPath("$.items[0].reason")
                .isEqualTo("SIGNATURE_INVALID")
                .jsonPath("$.items[0].tenants")
                .doesNotExist();
        ok(Role.ADMIN, "default", "/api/v1/refused-webhooks")
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of("b"));
        ok(Role.ADMIN, "t1", "/api/v1/refused-webhooks?limit=1")
                .jsonPath("$.next")
                .isEqualTo("c");
        ok(Role.ADMIN, "t1", "/api/v1/refused-webhooks?limit=1&cursor=c")
                .jsonPath("$.items[0].id")
                .isEqualTo("a")
                .jsonPath("$.next")
                .isEmpty();
    }

    private static RefusedPost refused(String id, Set<String> tenants) {
        return new RefusedPost(id, ReadModels.NOON, Provider.META, tenants, "meta", "SIGNATURE_INVALID", 407L, true);
    }

    private String text(Role role, String address) {
        return String.valueOf(get(role, "t1", address)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private BodyContentSpec ok(Role role, String tenant, String address) {
        return get(role, tenant, address).expectStatus().isOk().expectBody();
    }

    private ResponseSpec get(Role role, String tenant, String address) {
        return World.client(port, tenant, role).get().uri(address).exchange();
    }

    private ResponseSpec post(Role role, String address) {
        return World.client(port, "t1", role).post().uri(address).exchange();
    }

    private static BodyContentSpec problem(ResponseSpec response, int status, String code) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
