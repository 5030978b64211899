package io.dragoman.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class ContactIT {

    private static final String ANN = "16505551234";
    private static final String BEN = "16505559876";
    private static final String USER = "US.13491208655302741918";

    private final Tenant tenant;
    private final Api api;
    private Meta meta;

    ContactIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
    }

    @BeforeEach
    void connect() {
        meta = tenant.meta();
    }

    @Test
    void a_merge_shows_two_as_one_and_taking_it_back_gives_each_its_own_also_what_came_in_between() {
        write("A1", ANN);
        write("B1", BEN);
        String ann = contact(ANN);
        String ben = contact(BEN);

        String merge = api.post(path(ann) + "/merges", Json.object("other", ben))
                .is(202)
                .json()
                .path("id")
                .asString();
        write("A2", ANN);
        write("B2", BEN);

        assertThat(api.all("/api/v1/contacts")).hasSize(1);
        JsonNode shown = api.read(path(ben));
        assertThat(shown.path("id").asString()).isEqualTo(ann);
        assertThat(Json.texts(shown.path("mergedFrom"), "contactId")).containsExactly(ben);
        assertThat(Json.texts(shown.path("identities"), "value")).containsExactlyInAnyOrder('+' + ANN, '+' + BEN);
        assertThat(words(ann)).containsExactlyInAnyOrder("A1", "A2", "B1", "B2").isEqualTo(words(ben));

        api.post(path(ann) + "/merges", Json.object("other", ben)).refuses(409, "ALREADY_MERGED");
        api.post(path(ben) + "/merges", Json.object("other", ann)).refuses(409, "ALREADY_MERGED");
        api.post(path(ann) + "/merges", Json.object("other", ann)).refuses(409, "MERGED_INTO_ITSELF");

        api.post(path(ann) + "/merges/" + merge + "/revert", null).is(202);
        write("A3", ANN);
        assertThat(api.all("/api/v1/contacts")).hasSize(2);
        assertThat(words(ann)).containsExactlyInAnyOrder("A1", "A2", "A3");
        assertThat(words(ben)).containsExactlyInAnyOrder("B1", "B2");
        assertThat(Json.texts(api.all(path(ben) + "/history"), "what")).startsWith("MergeReverted", "ContactsMerged");
    }

    @Test
    void two_spellings_of_a_mobile_number_are_one_contact_until_one_is_detached() {
        write("S1", "5511987654321");
        write("S2", "551187654321");
        assertThat(api.all("/api/v1/contacts")).hasSize(1);
        String contact = contact("5511987654321");
        JsonNode alias = identity(contact, "+551187654321");
        assertThat(alias.path("aliasOf").asString())
                .isEqualTo(identity(contact, "+5511987654321").path("id").asString());

        api.delete(path(contact) + "/aliases/" + alias.path("id").asString()).is(202);
        write("S3", "551187654321");
        write("S4", "5511987654321");

        assertThat(api.all("/api/v1/contacts")).hasSize(2);
        assertThat(words(contact)).containsExactlyInAnyOrder("S1", "S2", "S4");
        assertThat(words(contact("551187654321"))).containsExactly("S3");
        api.put("/api/whatsapp/contacts/5511987654321", Json.object("is_pinned", true))
                .refuses(409, "CONFLICT");
    }

    @Test
    void landlines_are_never_taken_for_one_another() {
        write("L1", "551133334444");
        write("L2", "5511933334444");
        assertThat(api.all("/api/v1/contacts")).hasSize(2);
    }

    @Test
    void somebody_known_by_user_id_stays_the_same_when_the_number_becomes_known() {
        post(Json.object(
                "from_user_id", USER, "id", "wamid.U1", "timestamp", time(), "type", "text", "text", text("U1")));
        post(Json.object(
                "from",
                ANN,
                "from_user_id",
                USER,
                "id",
                "wamid.U2",
                "timestamp",
                time(),
                "type",
                "text",
                "text",
                text("U2")));
        assertThat(api.all("/api/v1/contacts")).hasSize(1);
        assertThat(words(contact(ANN))).containsExactlyInAnyOrder("U1", "U2");
    }

    @Test
    void somebody_with_a_new_number_is_still_the_same() {
        write("N1", ANN);
        post(Json.object(
                "from",
                ANN,
                "id",
                "wamid.N2",
                "timestamp",
                time(),
                "type",
                "system",
                "system",
                Json.object("body", "changed", "type", "user_changed_number", "wa_id", BEN)));
        write("N3", BEN);
        assertThat(api.all("/api/v1/contacts")).hasSize(1);
        assertThat(api.read(path(contact(BEN))).path("phone").asString()).isEqualTo('+' + BEN);
    }

    @Test
    void a_number_that_passed_on_belongs_to_whom_the_provider_names_now() {
        userWrites("Q1", USER);
        String first = contact(ANN);
        userWrites("Q2", "US.99999999999999999999");

        assertThat(api.all("/api/v1/contacts")).hasSize(2);
        assertThat(words(first)).containsExactly("Q1");
        assertThat(words(contact(ANN))).containsExactly("Q2");
    }

    @Test
    void the_former_number_of_somebody_who_changed_it_is_somebody_elses() {
        write("N1", ANN);
        post(Json.object(
                "from",
                ANN,
                "id",
                "wamid.N2",
                "timestamp",
                time(),
                "type",
                "system",
                "system",
                Json.object("body", "changed", "type", "user_changed_number", "wa_id", BEN)));
        String first = contact(BEN);
        write("N3", ANN);

        assertThat(api.all("/api/v1/contacts")).hasSize(2);
        assertThat(words(first)).doesNotContain("N3");
        assertThat(words(contact(ANN))).containsExactly("N3");
    }

    private void userWrites(String id, String user) {
        post(Json.object(
                "from",
                ANN,
                "from_user_id",
                user,
                "id",
                "wamid." + id,
                "timestamp",
                time(),
                "type",
                "text",
                "text",
                text(id)));
    }

    @Test
    void two_that_the_provider_takes_for_one_stay_two_and_are_suggested() {
        write("D1", ANN);
        post(Json.object(
                "from_user_id", USER, "id", "wamid.D2", "timestamp", time(), "type", "text", "text", text("D2")));
        post(Json.object(
                "from",
                ANN,
                "from_user_id",
                USER,
                "id",
                "wamid.D3",
                "timestamp",
                time(),
                "type",
                "text",
                "text",
                text("D3")));

        assertThat(api.all("/api/v1/contacts")).hasSize(2);
        List<JsonNode> suggestions = api.all("/api/v1/contacts/duplicates");
        assertThat(suggestions).hasSize(1);
        assertThat(suggestions.get(0).path("reasons").get(0).asString()).isEqualTo("same_person_according_to_provider");
        api.post(
                        path(suggestions.get(0).path("contact").path("id").asString()) + "/merges",
                        Json.object(
                                "other",
                                suggestions.get(0).path("other").path("id").asString()))
                .is(202);
        api.settle();
        assertThat(api.all("/api/v1/contacts/duplicates")).isEmpty();
    }

    @Test
    void what_people_keep_is_changed_by_a_patch_and_not_over_somebody_elses_change() {
        write("P1", ANN);
        String contact = contact(ANN);
        String version = api.get(path(contact)).is(200).header("ETag");
        Map<String, Object> patch = Json.object(
                "name", "Dr. Ann", "tags", List.of("vip"), "pinned", true, "metadata", Json.object("crm", 7));

        api.with("If-Match", version).patch(path(contact), patch).is(202);
        api.with("If-Match", version)
                .patch(path(contact), Json.object("pinned", false))
                .refuses(412, "PRECONDITION_FAILED");
        assertThat(api.patch(path(contact), Json.object("nmae", "x"))
                        .refuses(400, "INVALID_FIELD")
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("nmae");
        write("P2", ANN);

        JsonNode shown = api.read(path(contact));
        assertThat(shown.path("name").asString()).isEqualTo("Dr. Ann");
        assertThat(shown.path("nameSource").asString()).isEqualTo("person");
        assertThat(shown.path("metadata").path("crm").asInt()).isEqualTo(7);
        assertThat(api.all("/api/v1/contacts?tag=vip&pinned=true&sort=last-message"))
                .hasSize(1);
        assertThat(api.all("/api/v1/contacts?tag=vi")).isEmpty();

        byte[] without = "{\"name\":null,\"tags\":null}".getBytes(UTF_8);
        api.send("PATCH", path(contact), Map.of("Content-Type", "application/merge-patch+json"), without)
                .is(202);
        write("P3", ANN);
        assertThat(api.read(path(contact)).path("name").asString()).isEqualTo("Ann");
    }

    @Test
    void a_conversation_that_is_closed_by_hand_is_opened_by_the_next_message_and_by_no_copy() {
        write("C1", ANN);
        String contact = contact(ANN);
        api.patch(path(contact), Json.object("conversationClosed", true)).is(202);
        write("C1", ANN);
        assertThat(api.read(path(contact)).path("conversationClosed").asBoolean())
                .isTrue();
        write("C2", ANN);
        assertThat(api.read(path(contact)).path("conversationClosed").asBoolean())
                .isFalse();
        assertThat(Json.texts(api.all(path(contact) + "/history"), "what"))
                .startsWith("ConversationReopened", "ConversationClosed");
    }

    @Test
    void the_founding_address_changes_a_contact_by_its_number_in_any_spelling() {
        write("F1", ANN);
        for (String phone : List.of(ANN, "%2B" + ANN, "00" + ANN, "1%20650%20555-1234", "+1-650-555-1234")) {
            api.put("/api/whatsapp/contacts/" + phone, Json.object("display_name", phone.replace("%", "_")))
                    .is(202);
        }
        api.settle();
        assertThat(api.read(path(contact(ANN))).path("name").asString()).isEqualTo("+1-650-555-1234");
        api.put("/api/whatsapp/contacts/" + BEN, Json.object("is_pinned", true)).refuses(404, "NOT_FOUND");
        api.put("/api/whatsapp/contacts/" + ANN, Json.object("is_pinned", "yes"))
                .refuses(400, "INVALID_FIELD");
    }

    @Test
    void a_viewer_with_the_right_asks_for_one_number_in_full_and_that_is_recorded() {
        write("U1", ANN);
        String contact = contact(ANN);
        String token = api.post("/api/v1/tokens", Json.object("name", "call centre", "role", "viewer", "unmask", true))
                .is(202)
                .json()
                .path("token")
                .asString();
        Api viewer = Api.with(api.base(), token);
        assertThat(viewer.read("/api/v1/session").path("user").path("unmask").asBoolean())
                .isTrue();
        assertThat(viewer.get(path(contact)).is(200).text()).doesNotContain("6505551234");
        viewer.post(path(contact) + "/reveal", Json.object("reason", " ")).refuses(400, "INVALID_FIELD");
        assertThat(viewer.post(path(contact) + "/reveal", Json.object("reason", "asked to be called"))
                        .is(200)
                        .json()
                        .path("phone")
                        .asString())
                .isEqualTo('+' + ANN);
        api.settle();
        JsonNode look = api.all(path(contact) + "/history").get(0);
        assertThat(look.path("what").asString()).isEqualTo("ContactDetailsRevealed");
        assertThat(look.path("detail").asString()).isEqualTo("asked to be called");
        assertThat(viewer.get("/api/v1/contacts").is(200).text()).doesNotContain("6505551234");
        viewer.patch(path(contact), Json.object("pinned", true)).refuses(403, "FORBIDDEN");
    }

    @Test
    void roles_see_and_change_what_they_may_and_a_look_at_the_number_is_recorded() {
        write("R1", ANN);
        String contact = contact(ANN);
        Api viewer = tenant.as("viewer");
        Api agent = tenant.as("agent");
        assertThat(viewer.get(path(contact)).is(200).text()).doesNotContain("6505551234");
        viewer.patch(path(contact), Json.object("pinned", true)).refuses(403, "FORBIDDEN");
        viewer.post(path(contact) + "/reveal", Json.object("reason", "curious")).refuses(403, "FORBIDDEN");

        assertThat(agent.post(path(contact) + "/reveal", Json.object("reason", "to call back"))
                        .is(200)
                        .json()
                        .path("phone")
                        .asString())
                .isEqualTo('+' + ANN);
        api.settle();
        JsonNode look = api.all(path(contact) + "/history").get(0);
        assertThat(look.path("what").asString()).isEqualTo("ContactDetailsRevealed");
        assertThat(look.path("detail").asString()).isEqualTo("to call back");
        assertThat(look.path("by").asString()).startsWith("token:");
    }

    @Test
    void what_was_read_is_stale_after_a_merge_and_after_a_message() {
        write("E1", ANN);
        write("E2", BEN);
        String ann = contact(ANN);
        String ben = contact(BEN);
        String first = api.get(path(ann)).is(200).header("ETag");
        api.with("If-None-Match", first).get(path(ann)).is(304);

        write("E3", ANN);
        String second = api.with("If-None-Match", first).get(path(ann)).is(200).header("ETag");
        api.post(path(ann) + "/merges", Json.object("other", ben)).is(202);
        api.settle();
        Answer merged = api.with("If-None-Match", second).get(path(ann)).is(200);
        assertThat(merged.json().path("mergedFrom")).hasSize(1);
        api.with("If-Match", merged.header("ETag"))
                .patch(path(ann), Json.object("pinned", true))
                .is(202);
    }

    private void write(String id, String from) {
        meta.text("wamid." + id, from, id).is(200);
        api.settle();
    }

    private void post(Map<String, Object> message) {
        meta.post(meta.body(List.of(message))).is(200);
        api.settle();
    }

    private String contact(String phone) {
        return api.all("/api/v1/contacts").stream()
                .filter(contact ->
                        Json.texts(contact.path("identities"), "value").contains('+' + phone))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private JsonNode identity(String contact, String value) {
        return Json.stream(api.read(path(contact)).path("identities"))
                .filter(identity -> identity.path("value").asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** Of the messages of a contact and of all that is part of it. */
    private List<String> words(String contact) {
        JsonNode shown = api.read(path(contact));
        List<String> members = new ArrayList<>(Json.texts(shown.path("mergedFrom"), "contactId"));
        members.add(shown.path("id").asString());
        return api.all("/api/v1/conversations").stream()
                .filter(conversation ->
                        members.contains(conversation.path("contactId").asString()))
                .flatMap(conversation ->
                        api
                                .all("/api/v1/conversations/"
                                        + conversation.path("id").asString() + "/messages")
                                .stream())
                .map(message -> message.path("text").asString())
                .toList();
    }

    private static String path(String contact) {
        return "/api/v1/contacts/" + contact;
    }

    private static Map<String, Object> text(String words) {
        return Json.object("body", words);
    }

    private static String time() {
        return Long.toString(Server.MIDNIGHT);
    }
}
