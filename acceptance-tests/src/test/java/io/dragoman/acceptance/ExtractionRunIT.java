package io.dragoman.acceptance;

import static io.dragoman.acceptance.ModelAnswer.completion;
import static io.dragoman.acceptance.ModelAnswer.found;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A new version of the prompt is tried before it is used. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtractionRunIT {

    private static final String RUNS = "/api/v1/extraction-runs";

    private Server server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = Server.start(Launch.on(folder.resolve("data"))
                .with("OPENAI_API_KEY", "key-of-a-test")
                .with("DRAGOMAN_EXTRACTION_MODE", "openai"));
        server.standStill();
        answers(
                Map.of("contains", "Answer with one JSON object"),
                Json.object(
                        "first_name", found("Ann Miller", "Ann Miller"),
                        "last_name", found("Miller", "Ann Miller"),
                        "trip_cost", found("4200 USD", "$4,200")));
        answers(
                Map.of("path", "/v1/*"),
                Json.object(
                        "first_name", found("Ann", "Ann Miller"),
                        "trip_cost", found("4200", "$4,200"),
                        "trip_destination", found("Lisbon", "Lisbon")));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_dry_run_shows_the_difference_and_applying_it_takes_effect_once() {
        Tenant tenant = Tenant.fresh(server);
        Api api = tenant.admin();
        tenant.meta()
                .text("wamid.1", "16505551234", "Hi, I am Ann Miller, Lisbon please, we have $4,200.")
                .is(200);
        api.settle();
        String id = api.all("/api/v1/inquiries").get(0).path("id").asString();
        api.patch("/api/v1/inquiries/" + id + "/fields", Json.object("first_name", "Anna"))
                .is(202);
        long before = api.settle();
        JsonNode shown = api.read("/api/v1/inquiries/" + id);

        String run = begin(api, Json.object("prompt", "travel/2", "inquiries", List.of(id), "dryRun", true));

        assertThat(api.settle()).isEqualTo(before);
        assertThat(api.read("/api/v1/inquiries/" + id)).isEqualTo(shown);
        JsonNode read = api.read(RUNS + "/" + run);
        assertThat(read.path("state").asString()).isEqualTo("read");
        assertThat(read.at("/inquiries/0/fields").valueStream())
                .extracting(
                        field -> field.path("field").asString(),
                        field -> field.path("kind").asString(),
                        field -> field.path("before").asString(""),
                        field -> field.path("after").asString(""))
                .containsExactlyInAnyOrder(
                        tuple("first_name", "kept", "Anna", "Ann Miller"),
                        tuple("last_name", "gained", "", "Miller"),
                        tuple("trip_cost", "changed", "4200", "4200 USD"),
                        tuple("trip_destination", "lost", "Lisbon", ""));

        api.post(RUNS + "/" + run + "/apply", null).is(202);
        long applied = api.settle();
        assertThat(applied).isGreaterThan(before);
        assertThat(api.read(RUNS + "/" + run).path("state").asString()).isEqualTo("applied");
        JsonNode after = api.read("/api/v1/inquiries/" + id);
        assertField(after, "first_name", "Anna", "");
        assertField(after, "last_name", "Miller", "travel/2");
        assertField(after, "trip_cost", "4200 USD", "travel/2");
        assertField(after, "trip_destination", "Lisbon", "travel/3");

        api.post(RUNS + "/" + run + "/apply", null).is(202);
        assertThat(api.settle()).isEqualTo(applied);
        begin(api, Json.object("prompt", "travel/2", "filter", "stage=open", "dryRun", false));
        assertThat(api.settle()).isEqualTo(applied);
    }

    @Test
    void a_run_is_its_tenants_and_for_those_who_work_on_inquiries() {
        Tenant tenant = Tenant.fresh(server);
        String run = begin(tenant.admin(), Json.object("limit", 1));
        tenant.admin().settle();

        tenant.as("agent").get(RUNS + "/" + run).is(200);
        tenant.as("viewer").get(RUNS + "/" + run).refuses(403, "FORBIDDEN");
        Tenant.fresh(server).admin().get(RUNS + "/" + run).refuses(404, "NOT_FOUND");
        tenant.admin().post(RUNS, Json.object("prompt", "travel/99")).refuses(400, "INVALID_FIELD");
    }

    private static String begin(Api api, Object order) {
        return api.post(RUNS, order).is(202).json().path("id").asString();
    }

    private static void assertField(JsonNode inquiry, String name, String value, String prompt) {
        JsonNode field = inquiry.path("fields").path(name);
        assertThat(field.path("value").asString()).isEqualTo(value);
        assertThat(field.path("prompt").asString("")).isEqualTo(prompt);
    }

    private void answers(Object match, Object fields) {
        server.anonymous()
                .post(
                        "/test/provider/rules",
                        Json.object("match", match, "body", completion(new String(Json.bytes(fields), UTF_8))))
                .is(204);
    }
}
