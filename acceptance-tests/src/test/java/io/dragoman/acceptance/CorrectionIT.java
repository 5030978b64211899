package io.dragoman.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class CorrectionIT {

    private static final String ANN = "16505551234";
    private static final String ALL_OF_IT = "Hi, my name is Ann Miller. We want to fly to Lisbon from 2030-05-03 to"
            + " 2030-05-12, our budget is $4,200.";

    private final Tenant tenant;
    private final Api api;
    private final Meta meta;

    CorrectionIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
        this.meta = tenant.meta();
    }

    @Test
    void what_a_person_entered_no_later_word_replaces_until_it_is_taken_back() {
        String address = inquiryOf(ALL_OF_IT);
        correct(address, Json.object("trip_cost", "5000 EUR"));
        JsonNode corrected = api.read(address);
        assertThat(corrected.path("status").asString()).isEqualTo("Manually Corrected");
        assertThat(value(corrected, "trip_cost")).isEqualTo("5000 EUR");
        assertThat(corrected.path("fields").path("trip_cost").path("by").asString())
                .isNotEmpty();

        says("wamid.Q2", "Sorry, our budget is $9,999 now.");
        JsonNode contested = api.read(address);
        assertThat(contested.path("status").asString()).isEqualTo("Manually Corrected");
        assertThat(value(contested, "trip_cost")).isEqualTo("5000 EUR");
        assertThat(Json.texts(contested.path("conflicts"), "value")).containsExactly("9999 USD");

        api.post(address + "/corrections/1/undo", null).is(202);
        api.settle();
        JsonNode undone = api.read(address);
        assertThat(undone.path("status").asString()).isEqualTo("Complete");
        assertThat(value(undone, "trip_cost")).isEqualTo("9999 USD");
        assertThat(undone.path("conflicts")).isEmpty();
    }

    @Test
    void an_emptied_field_stays_empty_and_is_missing() {
        String address = inquiryOf(ALL_OF_IT);
        correct(address, Json.read("{\"trip_cost\":null,\"origin\":\"Texas\"}".getBytes(UTF_8)));
        says("wamid.Q2", "Our budget is $9,999.");
        JsonNode inquiry = api.read(address);
        assertThat(inquiry.path("fields").path("trip_cost").path("value").isNull())
                .isTrue();
        assertThat(Json.stream(inquiry.path("missingFields")).map(JsonNode::asString))
                .containsExactly("trip_cost");
        assertThat(value(inquiry, "origin")).isEqualTo("Texas");
    }

    @Test
    void a_cost_without_a_currency_is_one_that_names_none() {
        String address = inquiryOf(ALL_OF_IT);
        correct(address, Json.object("trip_cost", "5000"));
        assertThat(value(api.read(address), "trip_cost")).isEqualTo("5000");
        assertThat(api.all("/api/v1/inquiries?currency=XXX&minValue=4999")).hasSize(1);
    }

    @Test
    void what_cannot_be_right_is_refused_by_name() {
        String address = inquiryOf(ALL_OF_IT) + "/fields";
        refuses(address, Json.object("trip_cost", "4200 ZZZ"), "trip_cost");
        refuses(address, Json.object("first_name", "None"), "first_name");
        refuses(address, Json.object("travel_end_date", "12 May"), "travel_end_date");
        refuses(address, Json.object("travel_end_date", "2030-05-01"), "travel_end_date");
        refuses(address, Json.object("phone_number", "650"), "phone_number");
        refuses(address, Json.object("status", "Complete"), "status");
    }

    private void refuses(String address, Object body, String field) {
        Answer answer = api.patch(address, body).refuses(400, "INVALID_FIELD");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void who_saw_an_older_version_does_not_overwrite_a_newer_one() {
        String address = inquiryOf(ALL_OF_IT);
        String seen = api.get(address).is(200).header("ETag");
        api.with("If-Match", seen)
                .patch(address + "/fields", Json.object("origin", "Texas"))
                .is(202);
        api.with("If-Match", seen)
                .patch(address + "/fields", Json.object("origin", "Ohio"))
                .refuses(412, "PRECONDITION_FAILED");
        assertThat(value(read(address), "origin")).isEqualTo("Texas");
    }

    @Test
    void a_message_changes_the_answer_but_stands_in_no_corrections_way() {
        String address = inquiryOf(ALL_OF_IT);
        String seen = api.get(address).is(200).header("ETag");
        says("wamid.Q2", "ok thanks");
        assertThat(api.with("If-None-Match", seen)
                        .get(address)
                        .is(200)
                        .json()
                        .path("lastWords")
                        .asString())
                .isEqualTo("ok thanks");
        api.with("If-Match", seen)
                .patch(address + "/fields", Json.object("origin", "Texas"))
                .is(202);
    }

    @Test
    void every_value_of_a_field_leads_to_a_message_or_a_person() {
        String address = inquiryOf(ALL_OF_IT);
        correct(address, Json.object("trip_cost", "5000 EUR"));
        api.post(address + "/corrections/1/undo", null).is(202);
        api.settle();
        List<JsonNode> values = api.all(address + "/fields/trip_cost/history");
        assertThat(Json.texts(values, "outcome")).containsExactly("taken", "entered", "restored");
        assertThat(Json.texts(values, "value")).containsExactly("4200 USD", "5000 EUR", "4200 USD");
        assertThat(values.get(0).path("messageId").asString()).isNotEmpty();
        assertThat(values.get(0).path("source").asString()).isEqualTo("local");
        assertThat(values.get(1).path("by").asString()).startsWith("token:");
        assertThat(Json.texts(api.all(address + "/history"), "what"))
                .contains(
                        "InquiryOpened", "MessageLinked", "ExtractionRecorded", "FieldsCorrected", "CorrectionUndone");
        tenant.as("viewer").get(address + "/history").refuses(403, "FORBIDDEN");
        tenant.as("auditor").get(address + "/history").is(200);
        api.get(address + "/fields/nothing/history").refuses(404, "NOT_FOUND");
    }

    @Test
    void who_only_looks_corrects_nothing() {
        String address = inquiryOf(ALL_OF_IT);
        for (String role : List.of("viewer", "auditor")) {
            tenant.as(role)
                    .patch(address + "/fields", Json.object("origin", "Texas"))
                    .refuses(403, "FORBIDDEN");
        }
        api.patch("/api/v1/inquiries/nobody-1/fields", Json.object("origin", "Texas"))
                .refuses(404, "NOT_FOUND");
    }

    @Test
    void three_rules_say_how_complete_it_is() {
        JsonNode inquiry = api.read(inquiryOf(ALL_OF_IT));
        assertThat(Json.texts(inquiry.path("completeness"), "rule"))
                .containsExactly("essential/1", "card/1", "quote/1");
        assertThat(Json.texts(inquiry.path("completeness"), "badge"))
                .containsExactly("Ready to Quote", "Almost Ready", "Ready to Quote");
        assertThat(inquiry.path("derived")
                        .path("initial_trip_deposit_date")
                        .path("value")
                        .asString())
                .isEqualTo("2030-04-26");
    }

    @Test
    void words_are_read_once_more_on_demand_and_corrections_stay() {
        String address = inquiryOf(ALL_OF_IT);
        correct(address, Json.object("trip_cost", "5000 EUR"));
        api.post(address + "/extractions", Json.object("scope", "all")).is(202);
        api.settle();
        JsonNode inquiry = api.read(address);
        assertThat(value(inquiry, "trip_cost")).isEqualTo("5000 EUR");
        assertThat(inquiry.path("conflicts")).isEmpty();
        assertThat(Json.texts(api.all(address + "/fields/first_name/history"), "value"))
                .containsExactly("Ann", "Ann");
        api.post(address + "/extractions", Json.object("scope", "failed")).refuses(409, "CONFLICT");
    }

    @Test
    void after_a_closed_inquiry_the_next_message_opens_another() {
        String address = inquiryOf(ALL_OF_IT);
        api.post(address + "/close", Json.object("reason", "booked")).is(202);
        api.post(address + "/close", Json.object("reason", "lost")).is(202);
        says("wamid.Q2", "And now to Rome!");
        assertThat(Json.texts(api.all("/api/v1/inquiries?stage=closed"), "status"))
                .containsExactly("Complete");
        assertThat(Json.texts(api.all("/api/v1/inquiries?stage=open"), "lastWords"))
                .containsExactly("And now to Rome!");
        api.post(address + "/close", Json.object("reason", "whatever")).refuses(400, "INVALID_FIELD");
    }

    @Test
    void what_was_entered_is_found() {
        String address = inquiryOf(ALL_OF_IT);
        correct(address, Json.object("trip_destination", "Ouagadougou"));
        assertThat(api.all("/api/v1/inquiries?q=ouagadougou")).hasSize(1);
    }

    private String inquiryOf(String words) {
        says("wamid.Q1", words);
        List<JsonNode> inquiries = api.all("/api/v1/inquiries");
        assertThat(inquiries).hasSize(1);
        return "/api/v1/inquiries/" + inquiries.get(0).path("id").asString();
    }

    private void says(String id, String words) {
        meta.text(id, ANN, words).is(200);
        api.settle();
    }

    private void correct(String address, Object values) {
        api.patch(address + "/fields", values).is(202);
        api.settle();
    }

    private JsonNode read(String address) {
        api.settle();
        return api.read(address);
    }

    private static String value(JsonNode inquiry, String field) {
        return inquiry.path("fields").path(field).path("value").asString();
    }
}
