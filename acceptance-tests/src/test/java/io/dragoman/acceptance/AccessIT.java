package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.acceptance.Operations.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class AccessIT {

    private static final Set<String> ROLES = Set.of("admin", "agent", "auditor", "viewer");
    private static final String NOBODY = "nobody-knows-this";

    private final Server server;
    private final Tenant tenant;

    AccessIT(Server server) {
        this.server = server;
        this.tenant = Tenant.fresh(server);
    }

    @Test
    void whoever_asks_learns_that_it_is_up_and_nothing_else() {
        assertThat(server.anonymous().get("/actuator/health").is(200).text()).isEqualTo("{\"status\":\"UP\"}");
        server.anonymous().get("/api/whatsapp/health").refuses(401, "UNAUTHENTICATED");
        server.anonymous().get("/api/v1/health/details").refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void each_operation_is_for_its_roles_and_for_nobody_who_has_not_signed_in() {
        List<Operation> operations = Operations.of(tenant.admin());
        assertThat(operations).hasSizeGreaterThan(30);
        Map<String, Api> callers = new HashMap<>();
        ROLES.forEach(role -> callers.put(role, tenant.as(role)));
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            if (!operation.open()) {
                expect(wrong, operation.call(server.anonymous(), NOBODY), operation, "nobody", 401, "UNAUTHENTICATED");
            }
            callers.forEach((role, api) -> {
                if (!operation.open() && !operation.roles().contains(role)) {
                    expect(wrong, operation.call(api, NOBODY), operation, role, 403, "FORBIDDEN");
                }
            });
            if (operation.operatorsOnly()) {
                expect(wrong, operation.call(tenant.admin(), NOBODY), operation, "a tenant's admin", 403, "FORBIDDEN");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void roles_that_may_are_let_in() {
        List<String> wrong = new ArrayList<>();
        List<Operation> reads = Operations.of(tenant.admin()).stream()
                .filter(operation -> operation.method().equals("GET") && !operation.open())
                .filter(operation ->
                        !operation.operatorsOnly() && !operation.path().endsWith("/changes"))
                .toList();
        for (String role : ROLES) {
            Api api = tenant.as(role);
            reads.stream()
                    .filter(operation -> operation.roles().contains(role))
                    .map(operation -> operation.call(api, NOBODY))
                    .filter(answer -> answer.status() != 200 && answer.status() != 404)
                    .forEach(answer -> wrong.add(role + ": " + answer));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void another_tenants_things_are_as_unknown_as_what_never_was() {
        List<String> theirs = thingsOf(tenant);
        Tenant stranger = Tenant.fresh(server);
        List<String> wrong = new ArrayList<>();
        Operations.of(stranger.admin()).stream()
                // A number in an address is no id: it is looked for in the caller's own tenant.
                .filter(operation -> operation.namesOne()
                        && !operation.open()
                        && !operation.path().contains("{phone}"))
                .forEach(operation -> {
                    for (String id : theirs) {
                        expect(wrong, operation.call(stranger.admin(), id), operation, "a stranger", 404, "NOT_FOUND");
                    }
                });
        assertThat(wrong).isEmpty();
        assertThat(thingsOf(tenant)).isEqualTo(theirs);
    }

    @Test
    void every_list_shows_the_own_tenant_only() {
        List<String> theirs = thingsOf(tenant);
        Api stranger = Tenant.fresh(server).admin();
        Operations.of(stranger).stream()
                .filter(operation -> operation.method().equals("GET") && !operation.namesOne() && !operation.open())
                .filter(operation ->
                        !operation.operatorsOnly() && !operation.path().endsWith("/changes"))
                .forEach(operation -> {
                    String list = operation.call(stranger, "").is(200).text();
                    assertThat(theirs)
                            .as("what a stranger sees at %s", operation)
                            .noneMatch(id -> list.contains("\"" + id + "\""));
                });
    }

    /** Ids of one thing of each kind. */
    private static List<String> thingsOf(Tenant tenant) {
        if (tenant.admin().all("/api/v1/integrations").isEmpty()) {
            tenant.meta("line-of-" + tenant.id())
                    .text("wamid.X1", "16505551234", "hello")
                    .is(200);
            tenant.admin()
                    .post("/api/v1/users", Json.object("username", "robin", "role", "agent"))
                    .is(202);
        }
        tenant.admin().settle();
        List<String> ids = new ArrayList<>();
        for (String list : List.of(
                "integrations", "contacts", "conversations", "inquiries", "webhook-deliveries", "users", "tokens")) {
            List<JsonNode> items = tenant.admin().all("/api/v1/" + list);
            assertThat(items).as(list).isNotEmpty();
            ids.add(items.get(items.size() - 1).path("id").asString());
        }
        return ids;
    }

    @Test
    void numbers_are_masked_for_viewers() {
        tenant.meta()
                .text("wamid.V1", "16505551234", "from 12.06.2030 to 20.06.2030, call +49 151 9000-0001")
                .is(200);
        tenant.admin().settle();
        Api viewer = tenant.as("viewer");

        assertThat(viewer.all("/api/v1/contacts").get(0).path("phone").asString())
                .isEqualTo("+1•••••••234");
        for (String list :
                List.of("v1/contacts", "v1/conversations", "v1/inquiries", "v1/messages", "v1/search?q=call")) {
            assertThat(viewer.get("/api/" + list).is(200).text())
                    .contains("from 12.06.2030 to 20.06.2030, call +49••••••••001")
                    .doesNotContain("6505551234", "9000");
        }
        for (String list : List.of("contacts", "messages")) {
            assertThat(viewer.get("/api/whatsapp/" + list).is(200).text()).doesNotContain("6505551234", "9000-");
        }
        assertThat(viewer.get("/api/v1/search?q=4915190000001").is(200).text()).contains("\"items\":[]");
    }

    @Test
    void no_answer_has_a_secret_in_it() {
        Meta meta = tenant.meta();
        tenant.admin().settle();
        for (String path : List.of("/api/v1/integrations", "/api/v1/integrations/meta", "/api/v1/tokens")) {
            assertThat(tenant.admin().get(path).is(200).text())
                    .doesNotContain(meta.secret(), "access-token", Server.TOKEN);
        }
        assertThat(server.output()).doesNotContain(meta.secret(), Server.TOKEN);
    }

    @Test
    void every_refusal_has_the_same_form_and_every_answer_its_headers() {
        Api api = tenant.admin();
        api.get("/api/v1/no-such-thing").refuses(404, "NOT_FOUND");
        api.send("PUT", "/api/v1/contacts", Map.of(), null).refuses(405, "METHOD_NOT_ALLOWED");
        api.send(
                        "POST",
                        "/api/v1/tokens",
                        Map.of("Content-Type", "application/json"),
                        "{\"name\":".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .refuses(400, "INVALID_JSON");
        assertThat(api.post("/api/v1/tokens", Json.object("name", "x", "role", "king"))
                        .refuses(400, "INVALID_FIELD")
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("role");
        api.get("/api/v1/contacts?limit=0").refuses(400, "INVALID_FIELD");
        api.get("/api/v1/contacts?cursor=nonsense").refuses(400, "INVALID_FIELD");
        Map<String, String> text = Map.of("Content-Type", "text/plain");
        api.send("POST", "/api/v1/tokens", text, new byte[] {'x'}).refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        for (String path : List.of("/", "/api/v1/contacts", "/api/v1/no-such-thing")) {
            Answer answer = api.get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .doesNotContain("http:", "https:", "unsafe-eval");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isNotEmpty();
        }
    }

    @Test
    void a_change_made_in_between_is_not_overwritten() {
        tenant.meta();
        Api api = tenant.admin();
        api.settle(); // connecting is several events, and each gives a new tag
        String tag = api.get("/api/v1/integrations/meta").is(200).header("ETag");
        api.with("If-Match", tag)
                .patch("/api/v1/integrations/meta", Json.object("name", "one"))
                .is(202);
        api.with("If-Match", tag)
                .patch("/api/v1/integrations/meta", Json.object("name", "two"))
                .refuses(412, "PRECONDITION_FAILED");
    }

    private static void expect(
            List<String> wrong, Answer answer, Operation operation, String caller, int status, String code) {
        if (answer.status() != status || !answer.code().equals(code)) {
            wrong.add(operation + " by " + caller + " should be " + status + ' ' + code + ": " + answer);
        }
    }
}
