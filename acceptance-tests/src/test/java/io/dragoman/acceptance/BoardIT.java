package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class BoardIT {

    private final Tenant tenant;
    private final Api api;
    private final Meta meta;

    BoardIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
        this.meta = tenant.meta();
    }

    @Test
    void the_board_is_narrowed_by_what_customers_want() {
        wants("16505550001", "Ann Miller", "Lisbon", "2030-05-03", "2030-05-12", "4,200");
        wants("16505550002", "Bob Baker", "Porto", "2030-06-01", "2030-06-12", "9,000");
        says("16505550003", "hello");

        assertThat(customers("?destination=LISBON")).containsExactly("Ann Miller");
        assertThat(customers("?travelFrom=2030-06-01&travelTo=2030-07-01")).containsExactly("Bob Baker");
        assertThat(customers("?minValue=4200&maxValue=9000")).containsExactly("Ann Miller");
        assertThat(customers("?highValue=true")).containsExactly("Bob Baker");
        assertThat(customers("?currency=EUR")).isEmpty();
        assertThat(customers("?sort=value")).containsExactly("Bob Baker", "Ann Miller");
        assertThat(customers("?sort=travel")).containsExactly("Ann Miller", "Bob Baker");
        assertThat(customers("?source=sms")).isEmpty();
        assertThat(customers("?source=whatsapp&status=Complete,Incomplete&stage=open"))
                .hasSize(3);
        assertThat(customers("?openedFrom=2099-01-01")).isEmpty();
        assertThat(customers("?from=2000-01-01&q=lisbon")).containsExactly("Ann Miller");
        api.get("/api/v1/cards?sort=name").refuses(400, "INVALID_FIELD");
    }

    @Test
    void all_nine_words_are_filters_and_the_counters_are_grouped() {
        wants("16505550001", "Ann Miller", "Lisbon", "2030-05-03", "2030-05-12", "4,200");
        says("16505550003", "hello");
        for (String status : List.of(
                "new",
                "new_whatsapp",
                "Processing",
                "Incomplete",
                "Complete",
                "Manually%20Corrected",
                "Error",
                "Processing%20Failed",
                "permanently_failed")) {
            api.get("/api/v1/inquiries?status=" + status).is(200);
        }
        JsonNode counters = api.read("/api/v1/inquiries?status=Error").path("counters");
        assertThat(counters.path("total").asInt()).isEqualTo(2);
        assertThat(counters.path("complete").asInt()).isEqualTo(1);
        assertThat(counters.path("pending").asInt()).isEqualTo(1);
        assertThat(counters.path("error").asInt()).isZero();
    }

    @Test
    void cards_say_what_open_inquiries_are_worth() {
        wants("16505550001", "Ann Miller", "Lisbon", "2030-05-03", "2030-05-12", "4,200");
        wants("16505550002", "Bob Baker", "Porto", "2030-06-01", "2030-06-12", "9,000");
        JsonNode cards = api.read("/api/v1/cards?sort=value");
        assertThat(Json.texts(cards.path("items"), "priority")).containsExactly("high", "medium");
        JsonNode metrics = cards.path("metrics");
        assertThat(metrics.path("open").asInt()).isEqualTo(2);
        assertThat(metrics.path("highValue").asInt()).isEqualTo(1);
        JsonNode dollars = metrics.path("pipeline").get(0);
        assertThat(dollars.path("currency").asString()).isEqualTo("USD");
        assertThat(dollars.path("value").decimalValue()).isEqualByComparingTo("13200");
        assertThat(dollars.path("average").decimalValue()).isEqualByComparingTo("6600");

        String bob = cards.path("items").get(0).path("id").asString();
        api.post("/api/v1/inquiries/" + bob + "/close", Json.object("reason", "booked"))
                .is(202);
        api.settle();
        JsonNode after = api.read("/api/v1/cards").path("metrics");
        assertThat(after.path("open").asInt()).isEqualTo(1);
        assertThat(after.path("highValue").asInt()).isZero();
        assertThat(after.path("pipeline").get(0).path("value").decimalValue()).isEqualByComparingTo("4200");
        assertThat(customers("?stage=open")).containsExactly("Ann Miller");
    }

    @Test
    void pages_stay_as_they_are_while_new_rows_arrive() {
        for (int i = 1; i <= 5; i++) {
            says("1650555100" + i, "hello " + i);
        }
        List<String> present = Json.texts(api.all("/api/v1/inquiries"), "id");
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            JsonNode page = api.read("/api/v1/inquiries?sort=opened&limit=2" + (next == null ? "" : "&cursor=" + next));
            seen.addAll(Json.texts(page.path("items"), "id"));
            next = page.path("next").isNull() ? null : page.path("next").asString();
            says("1650555200" + seen.size(), "newer");
        } while (next != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(present);
    }

    @Test
    void a_filter_with_a_name_is_its_owners_alone() {
        String filters = "/api/v1/inquiry-filters";
        api.post(filters, Json.object("name", "Hot", "query", "status=Complete&highValue=true"))
                .is(202);
        String id = api.post(filters, Json.object("name", "Hot", "query", "status=Manually%20Corrected"))
                .is(202)
                .json()
                .path("id")
                .asString();
        assertThat(Json.texts(api.read(filters).path("items"), "query")).containsExactly("status=Manually%20Corrected");
        assertThat(tenant.as("agent").read(filters).path("items")).isEmpty();
        tenant.as("agent").delete(filters + '/' + id).refuses(404, "NOT_FOUND");
        api.post(filters, Json.object("name", "x", "query", "status=lost")).refuses(400, "INVALID_FIELD");
        api.post(filters, Json.object("name", "x", "query", "tenant=other")).refuses(400, "INVALID_FIELD");
        api.post(filters, Json.object("query", "status=Complete")).refuses(400, "INVALID_FIELD");
        api.delete(filters + '/' + id).is(202);
        api.delete(filters + '/' + id).refuses(404, "NOT_FOUND");
    }

    @Test
    void the_business_summary_adds_up_and_advises() {
        wants("16505550001", "Ann Miller", "Lisbon", "2030-05-03", "2030-05-12", "9,000");
        says("16505550003", "hello");
        JsonNode summary = api.read("/api/v1/reports/business-summary");
        assertThat(summary.path("counters").path("total").asInt()).isEqualTo(2);
        assertThat(summary.path("completionRate").asInt()).isEqualTo(50);
        assertThat(Json.texts(summary.path("topDestinations"), "name")).containsExactly("Lisbon");
        assertThat(Json.stream(summary.path("recommendations")).map(JsonNode::asString))
                .contains("ask_for_what_is_missing", "call_high_value_customers");
    }

    private void wants(String from, String name, String place, String start, String end, String dollars) {
        says(
                from,
                "Hi, my name is " + name + ". We want to fly to " + place + " from " + start + " to " + end
                        + ", our budget is $" + dollars + ".");
    }

    private void says(String from, String words) {
        meta.text("wamid." + from + words.hashCode(), from, words).is(200);
        api.settle();
    }

    private List<String> customers(String filter) {
        return Json.texts(api.all("/api/v1/cards" + filter), "customer");
    }
}
