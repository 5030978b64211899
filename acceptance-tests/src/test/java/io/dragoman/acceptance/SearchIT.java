package io.dragoman.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class SearchIT {

    private static final String ANN = "16505551234";
    private static final String BEA = "447700900123";

    private final Server server;
    private final Tenant tenant;
    private final Api api;

    SearchIT(Server server) {
        this.server = server;
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
    }

    @Test
    void words_are_found_by_their_beginnings_whatever_their_case_and_accents() {
        Meta meta = tenant.meta();
        meta.text("wamid.S1", ANN, "Queremos ir a Málaga, ¿cuánto cuesta?").is(200);
        meta.text("wamid.S2", BEA, "To Lisbon, please").is(200);
        api.settle();

        for (String words : List.of("malaga", "MÁLAG", "mala cuanto", "cuesta? málaga")) {
            assertThat(Json.texts(found(api, words, "message"), "words"))
                    .as(words)
                    .containsExactly("Queremos ir a Málaga, ¿cuánto cuesta?");
        }
        assertThat(found(api, "malaga lisbon", "message")).isEmpty();
        JsonNode hit = found(api, "malaga", "message").get(0);
        assertThat(api.all("/api/v1/conversations/" + hit.path("conversationId").asString() + "/messages"))
                .hasSize(1);
        assertThat(Json.texts(api.all("/api/v1/inquiries?q=malag"), "id"))
                .containsExactly(hit.path("inquiryId").asString());
        assertThat(Json.texts(api.all("/api/v1/conversations?q=malag"), "id"))
                .containsExactly(hit.path("conversationId").asString());
        assertThat(Json.texts(api.all("/api/v1/contacts?q=ann"), "name")).containsExactly("Ann", "Ann");
        assertThat(api.all("/api/v1/contacts?q=malag")).isEmpty();
    }

    @Test
    void contacts_are_found_by_the_end_of_their_number_except_by_those_who_see_it_masked() {
        tenant.meta().text("wamid.S1", ANN, "Hello").is(200);
        tenant.meta("second").text("wamid.S2", BEA, "Hello").is(200);
        api.settle();

        for (String digits : List.of("1234", "555-1234", "+1 650 555 1234", "0016505551234")) {
            assertThat(Json.texts(found(api, digits, "contact"), "kind"))
                    .as(digits)
                    .containsExactly("contact");
        }
        Api viewer = tenant.as("viewer");
        for (String digits : List.of("1234", "+16505551234", "234", "0900123")) {
            assertThat(found(viewer, digits, "contact,inquiry,message"))
                    .as(digits)
                    .isEmpty();
            assertThat(viewer.all("/api/v1/inquiries?q=" + encoded(digits))).isEmpty();
        }
        assertThat(found(viewer, "ann", "contact")).hasSize(2);
    }

    @Test
    void what_is_typed_is_never_an_operator() {
        tenant.meta().text("wamid.S1", ANN, "any words").is(200);
        api.settle();
        for (String typed : List.of(".*", "^any", "{\"$gt\":\"\"}", "$where", "an(y", "\u0001", "%", "' or 1=1")) {
            boolean word = typed.equals("^any");
            assertThat(found(api, typed, "message")).as(typed).hasSize(word ? 1 : 0);
        }
    }

    @Test
    void a_search_without_words_or_of_unknown_kinds_is_refused() {
        api.get("/api/v1/search").refuses(400, "INVALID_FIELD");
        api.get("/api/v1/search?q=%20").refuses(400, "INVALID_FIELD");
        api.get("/api/v1/search?q=a&kinds=letter").refuses(400, "INVALID_FIELD");
        api.get("/api/v1/search?q=" + "a".repeat(201)).refuses(400, "INVALID_FIELD");
        server.anonymous().get("/api/v1/search?q=a").refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void pages_join_to_all_that_is_found_newest_first() {
        Meta meta = tenant.meta();
        for (int i = 0; i < 7; i++) {
            meta.post(meta.body(List.of(Meta.text("wamid.P" + i, ANN, Server.MIDNIGHT + i, "number " + i + " here"))))
                    .is(200);
        }
        api.settle();
        JsonNode first = api.read("/api/v1/search?kinds=message&q=number&limit=3");
        assertThat(Json.texts(first.path("items"), "words"))
                .containsExactly("number 6 here", "number 5 here", "number 4 here");
        JsonNode second = api.read("/api/v1/search?kinds=message&q=number&limit=3&cursor="
                + encoded(first.path("next").asString()));
        assertThat(Json.texts(second.path("items"), "words"))
                .containsExactly("number 3 here", "number 2 here", "number 1 here");
    }

    @Test
    void contacts_with_words_are_narrowed_by_everything_else_that_is_asked() {
        Meta meta = tenant.meta();
        meta.text("wamid.C1", ANN, "hi").is(200);
        meta.text("wamid.C2", "16505559876", "hi").is(200);
        api.settle();
        String one = api.all("/api/v1/contacts?q=ann").get(0).path("id").asString();
        api.patch("/api/v1/contacts/" + one, Json.object("pinned", true, "tags", List.of("vip")))
                .is(202);
        api.post("/api/v1/contacts/" + one + "/read", null).is(202);
        api.settle();
        assertThat(api.all("/api/v1/contacts?q=ann")).hasSize(2);
        for (String filter : List.of("pinned=true", "tag=vip", "unread=false")) {
            assertThat(Json.texts(api.all("/api/v1/contacts?q=ann&" + filter), "id"))
                    .as(filter)
                    .containsExactly(one);
        }
        assertThat(api.all("/api/v1/contacts?q=ann&channel=sms")).isEmpty();
        assertThat(api.all("/api/v1/contacts?q=ann&channel=whatsapp&pinned=false"))
                .hasSize(1);
    }

    @Test
    void nobody_finds_anything_of_another_tenant() {
        tenant.meta().text("wamid.S1", ANN, "Zanzibar").is(200);
        api.settle();
        Api foreign = Tenant.fresh(server).admin();
        assertThat(found(foreign, "zanzibar", "contact,message,inquiry")).isEmpty();
    }

    private static List<JsonNode> found(Api api, String words, String kinds) {
        return api.all("/api/v1/search?kinds=" + kinds + "&q=" + encoded(words));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
