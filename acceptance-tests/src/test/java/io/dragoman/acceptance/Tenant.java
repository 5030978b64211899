package io.dragoman.acceptance;

import java.util.concurrent.atomic.AtomicInteger;

/** A tenant: nobody else's data is in it. */
final class Tenant {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private final Server server;
    private final String id;
    private final Api admin;

    private Tenant(Server server, String id, Api admin) {
        this.server = server;
        this.id = id;
        this.admin = admin;
    }

    /** The one that the first start makes. */
    static Tenant first(Server server) {
        return new Tenant(server, "default", server.api());
    }

    static Tenant fresh(Server server) {
        String id = "tenant-" + NUMBER.incrementAndGet();
        server.api()
                .post("/api/v1/tenants", Json.object("id", id, "name", "Tenant " + id))
                .is(202);
        return new Tenant(server, id, Api.with(server.base(), token(server, id, "admin")));
    }

    String id() {
        return id;
    }

    Api admin() {
        return admin;
    }

    Api as(String role) {
        return Api.with(server.base(), token(server, id, role));
    }

    Meta meta() {
        return meta("meta");
    }

    Meta meta(String integration) {
        int number = NUMBER.incrementAndGet();
        Meta meta = new Meta(server.anonymous(), address(integration), "app-secret-" + number, "1065403522" + number);
        connect("meta", integration, meta.settings(), meta.credentials());
        return meta;
    }

    Twilio twilio() {
        int number = NUMBER.incrementAndGet();
        Twilio twilio = new Twilio(
                server.anonymous(),
                server.base().toString(),
                address("twilio"),
                "auth-token-" + number,
                "AC0f1e2d3c4b5a69788796a5b4c3d2" + number);
        connect("twilio", "twilio", twilio.settings(), twilio.credentials());
        return twilio;
    }

    GreenApi greenApi() {
        return greenApi("green-api");
    }

    GreenApi greenApi(String integration) {
        int number = NUMBER.incrementAndGet();
        GreenApi green = new GreenApi(
                server.anonymous(), address(integration), "webhook-secret-" + number, 1101230000L + number);
        connect("green-api", integration, green.settings(), green.credentials());
        return green;
    }

    /** Connects an account that only the simulator writes to. */
    void simulated(String provider, Object settings) {
        admin.post(
                        "/api/v1/integrations",
                        Json.object("id", "sim", "provider", provider, "settings", settings, "simulated", true))
                .is(202);
    }

    void connect(String provider, String integration, Object settings, Object credentials) {
        admin.post(
                        "/api/v1/integrations",
                        Json.object(
                                "id", integration,
                                "provider", provider,
                                "settings", settings,
                                "credentials", credentials))
                .is(202);
    }

    /** How webhooks address an integration of this tenant. */
    String address(String integration) {
        return id.equals("default") ? integration : id + '~' + integration;
    }

    private static String token(Server server, String tenant, String role) {
        return server.api()
                .post("/api/v1/tokens", Json.object("name", "a " + role, "role", role, "tenant", tenant))
                .is(202)
                .json()
                .path("token")
                .asString();
    }
}
