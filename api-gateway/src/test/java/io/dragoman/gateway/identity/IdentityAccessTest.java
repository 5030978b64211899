package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.TestGateway;
import io.dragoman.gateway.TestIdentities;
import io.dragoman.gateway.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every operation of this package, for every role, from the own tenant and from another. */
@SpringBootTest(classes = TestIdentities.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Identities.class)
class IdentityAccessTest {

    private final WebTestClient client;
    private final Identities identities;

    @Autowired
    IdentityAccessTest(@LocalServerPort int port, Identities identities) {
        this.client = TestGateway.client(port);
        this.identities = identities;
    }

    @BeforeEach
    void start_anew() {
        identities.reset();
    }

    /** An operation, on something of tenant {@code north} where it names something. */
    private record Operation(
            HttpMethod method, String address, @Nullable Object body, Set<Role> roles, boolean operators) {

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> ADMIN = Set.of(Role.ADMIN);

    private static List<Operation> operations() {
        return List.of(
                new Operation(HttpMethod.GET, "/session", null, ALL, false),
                new Operation(HttpMethod.DELETE, "/session", null, ALL, false),
                new Operation(HttpMethod.GET, "/users", null, ADMIN, false),
                new Operation(HttpMethod.POST, "/users", Map.of("username", "kim", "role", "agent"), ADMIN, false),
                new Operation(HttpMethod.GET, "/users/{user}", null, ADMIN, false),
                new Operation(HttpMethod.PATCH, "/users/{user}", Map.of("role", "viewer"), ADMIN, false),
                new Operation(HttpMethod.DELETE, "/users/{user}", null, ADMIN, false),
                new Operation(HttpMethod.GET, "/tokens", null, ADMIN, false),
                new Operation(HttpMethod.POST, "/tokens", Map.of("name", "x", "role", "viewer"), ADMIN, false),
                new Operation(HttpMethod.DELETE, "/tokens/{token}", null, ADMIN, false),
                new Operation(HttpMethod.GET, "/tenants", null, ADMIN, true),
                new Operation(HttpMethod.POST, "/tenants", Map.of("id", "south", "name", "South"), ADMIN, true));
    }

    static Stream<Arguments> everybody_everywhere() {
        return operations().stream()
                .flatMap(operation -> Stream.of("default", "north")
                        .flatMap(
                                tenant -> Stream.of(Role.values()).map(role -> Arguments.of(operation, tenant, role))));
    }

    @ParameterizedTest
    @MethodSource("everybody_everywhere")
    void an_operation_is_for_its_roles_and_on_the_own_tenant_only(Operation operation, String tenant, Role role) {
        boolean mayCall = operation.roles().contains(role) && (!operation.operators() || tenant.equals("default"));
        boolean ofNorth = operation.address().contains("{");
        int status = status(identities.program(client, tenant, role), operation);
        if (!mayCall) {
            assertThat(status).isEqualTo(403);
        } else if (ofNorth && !tenant.equals("north")) {
            assertThat(status).isEqualTo(404);
        } else {
            assertThat(status).isBetween(200, 299);
        }
    }

    static Stream<Operation> everything() {
        return operations().stream();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void without_signing_in_nothing_is_answered(Operation operation) {
        assertThat(status(client, operation)).isEqualTo(401);
    }

    @Test
    void lists_show_the_own_tenant_only() {
        for (String list : List.of("/api/v1/users", "/api/v1/tokens")) {
            for (String tenant : List.of("default", "north")) {
                List<String> tenants = new ArrayList<>();
                identities
                        .program(client, tenant, Role.ADMIN)
                        .get()
                        .uri(list)
                        .exchange()
                        .expectBody()
                        .jsonPath("$.items[*].tenant")
                        .value((Object all) -> ((List<?>) all).forEach(one -> tenants.add(String.valueOf(one))));
                assertThat(tenants).isNotEmpty().containsOnly(tenant);
            }
        }
    }

    @Test
    void only_those_who_run_the_installation_add_to_other_tenants() {
        for (Supplier<Operation> add : List.<Supplier<Operation>>of(
                () -> post("/users", Map.of("username", "kim", "role", "agent", "tenant", "north")),
                () -> post("/tokens", Map.of("name", "x", "role", "agent", "tenant", "north")))) {
            assertThat(status(identities.program(client, "default", Role.ADMIN), add.get()))
                    .isEqualTo(202);
        }
        Operation elsewhere = post("/users", Map.of("username", "kim", "role", "agent", "tenant", "default"));
        assertThat(status(identities.program(client, "north", Role.ADMIN), elsewhere))
                .isEqualTo(403);
        Operation nowhere = post("/users", Map.of("username", "kim", "role", "agent", "tenant", "nowhere"));
        assertThat(status(identities.program(client, "default", Role.ADMIN), nowhere))
                .isEqualTo(400);
        assertThat(status(identities.program(client, "north", Role.ADMIN), nowhere))
                .isEqualTo(403);
    }

    private static Operation post(String address, Object body) {
        return new Operation(HttpMethod.POST, address, body, ADMIN, false);
    }

    private int status(WebTestClient caller, Operation operation) {
        String address = operation
                .address()
                .replace("{user}", robin())
                .replace(
                        "{token}",
                        identities.token("north", Role.VIEWER).token().id());
        WebTestClient.RequestBodySpec request =
                caller.method(operation.method()).uri("/api/v1" + address);
        if (operation.body() != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(operation.body());
        }
        return request.exchange().expectBody().returnResult().getStatus().value();
    }

    private String robin() {
        return identities
                .find("north", "robin")
                .orElseGet(() -> identities.user("north", "robin", Role.AGENT))
                .id();
    }
}
