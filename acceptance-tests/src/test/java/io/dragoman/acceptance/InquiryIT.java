package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class InquiryIT {

    private static final String ANN = "16505551234";
    private static final String ALL_OF_IT = "Hi, my name is Ann Miller. We want to fly to Lisbon from 2030-05-03 to"
            + " 2030-05-12, our budget is $4,200.";

    private final Server server;
    private final Tenant tenant;
    private final Api api;

    InquiryIT(Server server) {
        this.server = server;
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
    }

    @Test
    void words_that_say_it_all_make_a_complete_inquiry_with_a_source_for_every_field() {
        tenant.meta().text("wamid.Q1", ANN, ALL_OF_IT).is(200);

        JsonNode row = onlyInquiry();

        assertThat(row.path("status").asString()).isEqualTo("Complete");
        assertThat(row.path("missingFields")).isEmpty();
        assertThat(row.path("source").asString()).isEqualTo("whatsapp");
        assertThat(row.path("lastWords").asString()).startsWith("Hi, my name is Ann Miller");
        JsonNode fields = inquiry(row).path("fields");
        assertField(fields, "first_name", "Ann", "Ann");
        assertField(fields, "last_name", "Miller", "Miller");
        assertField(fields, "travel_start_date", "2030-05-03", "2030-05-03");
        assertField(fields, "travel_end_date", "2030-05-12", "2030-05-12");
        assertField(fields, "trip_cost", "4200 USD", "4,200");
        assertThat(fields.path("trip_destination").path("value").asString()).isEqualTo("Lisbon");
        assertThat(inquiry(row).path("extraction").path("state").asString()).isEqualTo("done");
    }

    private static void assertField(JsonNode fields, String name, String value, String words) {
        JsonNode field = fields.path(name);
        assertThat(field.path("value").asString()).as(name).isEqualTo(value);
        assertThat(field.path("words").asString()).as(name).contains(words);
        assertThat(field.path("extractor").asString()).as(name).isNotEmpty();
        assertThat(field.path("messageId").asString()).as(name).isNotEmpty();
        assertThat(field.path("confidence").asDouble()).as(name).isBetween(0.0, 1.0);
    }

    @Test
    void what_is_missing_is_named_in_order() {
        Meta meta = tenant.meta();
        meta.text("wamid.Q1", ANN, "hello").is(200);
        JsonNode hello = onlyInquiry();
        assertThat(hello.path("status").asString()).isEqualTo("Incomplete");
        assertThat(missing(hello))
                .containsExactly("first_name", "last_name", "travel_start_date", "travel_end_date", "trip_cost");

        meta.text("wamid.Q2", ANN, "We travel from 2030-05-03 to 2030-05-12.").is(200);
        assertThat(missing(onlyInquiry())).containsExactly("first_name", "last_name", "trip_cost");
    }

    @Test
    void thanks_take_nothing_away_from_a_complete_inquiry() {
        Meta meta = tenant.meta();
        meta.text("wamid.Q1", ANN, ALL_OF_IT).is(200);
        api.settle();
        meta.text("wamid.Q2", ANN, "ok thanks").is(200);

        JsonNode row = onlyInquiry();

        assertThat(row.path("status").asString()).isEqualTo("Complete");
        assertThat(row.path("lastWords").asString()).isEqualTo("ok thanks");
        assertThat(api.all("/api/v1/inquiries/" + row.path("id").asString() + "/messages"))
                .hasSize(2);
    }

    @Test
    void a_sticker_has_no_words_to_read() {
        Meta meta = tenant.meta();
        meta.post(meta.body(List.of(sticker("wamid.Q1")))).is(200);
        JsonNode first = onlyInquiry();
        assertThat(first.path("status").asString()).isEqualTo("new_whatsapp");
        assertThat(inquiry(first).path("extraction").path("state").asString()).isEqualTo("none");

        meta.text("wamid.Q2", ANN, ALL_OF_IT).is(200);
        api.settle();
        meta.post(meta.body(List.of(sticker("wamid.Q3")))).is(200);
        assertThat(onlyInquiry().path("status").asString()).isEqualTo("Complete");
    }

    private static java.util.Map<String, Object> sticker(String id) {
        return Json.object(
                "from",
                ANN,
                "id",
                id,
                "timestamp",
                Long.toString(Server.MIDNIGHT),
                "type",
                "sticker",
                "sticker",
                Json.object("mime_type", "image/webp", "sha256", "c3R1Yg==", "id", "900000000000001"));
    }

    @Test
    void the_simulator_writes_through_the_same_webhooks() {
        tenant.simulated(
                "meta", Json.object("phoneNumberId", "77001" + tenant.id().length(), "businessAccountId", "2"));
        Answer written = api.post(
                        "/api/v1/simulator/messages",
                        Json.object("integrationId", "sim", "from", "+" + ANN, "name", "Ann", "text", ALL_OF_IT))
                .is(202);

        assertThat(onlyInquiry().path("status").asString()).isEqualTo("Complete");
        JsonNode delivery = api.read(
                "/api/v1/webhook-deliveries/" + written.json().path("id").asString());
        assertThat(delivery.path("state").asString()).isEqualTo("effective");
        assertThat(delivery.path("position").asLong()).isEqualTo(written.position());
    }

    @Test
    void the_simulator_writes_to_nothing_real() {
        tenant.meta();
        api.post("/api/v1/simulator/messages", Json.object("integrationId", "meta", "from", "+" + ANN, "text", "Hi"))
                .refuses(409, "NOT_SIMULATED");
    }

    @Test
    void the_board_filters_searches_and_counts() {
        Meta meta = tenant.meta();
        meta.text("wamid.Q1", ANN, ALL_OF_IT).is(200);
        meta.text("wamid.Q2", "447700900123", "hello").is(200);
        api.settle();

        assertThat(api.all("/api/v1/inquiries")).hasSize(2);
        assertThat(Json.texts(api.all("/api/v1/inquiries?status=Complete"), "status"))
                .containsExactly("Complete");
        assertThat(Json.texts(api.all("/api/v1/inquiries?q=lisbon"), "lastWords"))
                .containsExactly(ALL_OF_IT);
        assertThat(api.all("/api/v1/inquiries?q=atlantis")).isEmpty();
        assertThat(api.all("/api/v1/inquiries?stage=closed")).isEmpty();
        assertThat(api.read("/api/v1/inquiries?limit=1")
                        .path("counters")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_read_with_a_position_never_shows_an_older_truth() {
        tenant.meta();
        for (int i = 0; i < 20; i++) {
            long position = api.patch("/api/v1/integrations/meta", Json.object("name", "name " + i))
                    .is(202)
                    .position();

            Answer read =
                    api.get("/api/v1/integrations/meta?minPosition=" + position).is(200);

            assertThat(read.json().path("name").asString()).isEqualTo("name " + i);
            assertThat(Long.parseLong(read.header("X-Position"))).isGreaterThanOrEqualTo(position);
        }
    }

    @Test
    void a_read_of_what_lies_ahead_asks_to_come_again() {
        Answer answer = api.get("/api/v1/inquiries?minPosition=999999999").refuses(503, "NOT_YET");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        api.with("If-Min-Position", "999999999").get("/api/v1/contacts").refuses(503, "NOT_YET");
    }

    @Test
    void an_unchanged_list_is_answered_with_its_tag_alone() {
        tenant.meta().text("wamid.Q1", ANN, "hello").is(200);
        api.settle();
        String tag = api.get("/api/v1/inquiries").is(200).header("ETag");

        assertThat(tag).startsWith("W/\"");
        assertThat(api.with("If-None-Match", tag)
                        .get("/api/v1/inquiries")
                        .is(304)
                        .body())
                .isEmpty();
    }

    @Test
    void a_list_stays_the_same_whatever_happens_to_others_and_says_how_new_it_is() {
        tenant.meta().text("wamid.Q2", ANN, "hello").is(200);
        long before = api.settle();
        List<String> lists = List.of(
                "/api/v1/inquiries",
                "/api/v1/cards",
                "/api/v1/contacts",
                "/api/v1/conversations",
                "/api/v1/messages",
                "/api/v1/webhook-deliveries",
                "/api/v1/integrations",
                "/api/v1/reports/business-summary");
        Map<String, String> tags = new HashMap<>();
        lists.forEach(list -> tags.put(list, api.get(list).is(200).header("ETag")));

        Tenant other = Tenant.fresh(server);
        other.meta().text("wamid.Q3", ANN, "somebody else's").is(200);
        long after = other.admin().settle();
        assertThat(after).isGreaterThan(before);
        for (String list : lists) {
            Answer unchanged = api.with("If-None-Match", String.valueOf(tags.get(list)))
                    .with("If-Min-Position", Long.toString(after))
                    .get(list)
                    .is(304);
            assertThat(Long.parseLong(unchanged.header("X-Position"))).isGreaterThanOrEqualTo(after);
        }

        long written = api.patch(
                        "/api/v1/contacts/"
                                + api.all("/api/v1/contacts").get(0).path("id").asString(),
                        Json.object("name", "Ann of the Bay"))
                .is(202)
                .position();
        api.with("If-None-Match", String.valueOf(tags.get("/api/v1/contacts")))
                .with("If-Min-Position", Long.toString(written))
                .get("/api/v1/contacts")
                .is(200);
    }

    @Test
    void a_stream_of_changes_resumes_without_gap_or_repetition() {
        String token = api.post("/api/v1/tokens", Json.object("name", "reader", "role", "viewer"))
                .is(202)
                .json()
                .path("token")
                .asString();
        Meta meta = tenant.meta();
        List<Changes.Change> seen = new ArrayList<>();
        String inquiry;
        try (Changes changes = Changes.open(api, token, null)) {
            meta.text("wamid.C1", ANN, "hello").is(200);
            inquiry = onlyInquiry().path("id").asString();
            seen.addAll(changes.until(change -> change.kind().equals("inquiry")));
        }
        meta.text("wamid.C2", ANN, "from 2030-05-03 to 2030-05-12").is(200);
        meta.text("wamid.C3", "447700900123", "hello").is(200);
        api.settle();
        meta.text("wamid.C4", "447700900124", "the last one").is(200);
        api.settle();
        String third = api.all("/api/v1/contacts").stream()
                .filter(contact -> contact.path("phone").asString().equals("+447700900124"))
                .map(contact -> contact.path("id").asString())
                .findFirst()
                .orElseThrow();

        List<Changes.Change> afterwards;
        try (Changes changes =
                Changes.open(api, token, seen.get(seen.size() - 1).id())) {
            afterwards = changes.until(change -> change.subject().equals(third));
        }
        List<Changes.Change> again;
        try (Changes changes = Changes.open(api, token, seen.get(0).id())) {
            again = changes.until(change -> change.subject().equals(third));
        }
        List<Changes.Change> whole = new ArrayList<>(seen.subList(1, seen.size()));
        whole.addAll(afterwards);
        assertThat(again).isEqualTo(whole);
        assertThat(whole).extracting(Changes.Change::id).doesNotHaveDuplicates();
        assertThat(whole).extracting(Changes.Change::position).isSorted();
        assertThat(seen).extracting(Changes.Change::subject).contains(inquiry);
        server.anonymous().get("/api/v1/changes").refuses(401, "UNAUTHENTICATED");
    }

    private JsonNode onlyInquiry() {
        api.settle();
        List<JsonNode> inquiries = api.all("/api/v1/inquiries");
        assertThat(inquiries).hasSize(1);
        return inquiries.get(0);
    }

    private JsonNode inquiry(JsonNode row) {
        return api.read("/api/v1/inquiries/" + row.path("id").asString());
    }

    private static List<String> missing(JsonNode row) {
        return Json.stream(row.path("missingFields")).map(JsonNode::asString).toList();
    }
}
