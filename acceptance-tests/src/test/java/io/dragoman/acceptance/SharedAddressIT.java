package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class SharedAddressIT {

    private static final String ANN = "16505551234";
    private static final String META = "/api/whatsapp/webhook";

    private final Server server;
    private final Tenant tenant;
    private final Api api;

    SharedAddressIT(Server server) {
        this.server = server;
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
    }

    @Test
    void metas_one_address_routes_by_line() {
        Meta meta = tenant.meta();
        meta.post(META, meta.body(List.of(Meta.text("wamid.S1", ANN, Server.MIDNIGHT, "Hi"))))
                .is(200);
        api.settle();

        assertThat(Json.texts(Timeline.of(api), "integrationId")).containsExactly("meta");
        assertThat(onlyDelivery().path("route").asString()).isEqualTo("routed");
    }

    @Test
    void what_no_line_of_ours_fits_is_kept_and_takes_effect_once_the_line_is_connected() {
        Meta known = tenant.meta();
        Meta stranger = new Meta(
                server.anonymous(),
                "",
                known.secret(),
                "999000111222" + known.secret().length());
        byte[] post = stranger.body(List.of(Meta.text("wamid.S2", ANN, Server.MIDNIGHT, "Hi")));
        stranger.post(META, post).is(200);
        api.settle();
        JsonNode delivery = onlyDelivery();
        assertThat(delivery.path("state").asString()).isEqualTo("unrouted");
        assertThat(Timeline.of(api)).isEmpty();

        tenant.connect("meta", "second", stranger.settings(), stranger.credentials());
        api.post("/api/v1/webhook-deliveries/" + delivery.path("id").asString() + "/redrive", null)
                .is(202);
        api.settle();

        assertThat(Json.texts(Timeline.of(api), "integrationId")).containsExactly("second");
    }

    @Test
    void metas_one_address_shakes_hands_with_any_line_and_refuses_a_wrong_proof() {
        Meta meta = tenant.meta();
        String question = META + "?hub.mode=subscribe&hub.challenge=4711&hub.verify_token=";
        assertThat(server.anonymous()
                        .get(question + "verify-" + meta.secret())
                        .is(200)
                        .text())
                .isEqualTo("4711");
        server.anonymous().get(question + "wrong").refuses(403, "VERIFY_TOKEN_WRONG");
        byte[] body = meta.body(List.of(Meta.text("wamid.S3", ANN, Server.MIDNIGHT, "Hi")));
        server.anonymous()
                .send(
                        "POST",
                        META,
                        Map.of("Content-Type", "application/json", "X-Hub-Signature-256", "sha256=00"),
                        body)
                .refuses(401, "SIGNATURE_INVALID");
    }

    @Test
    void green_apis_one_address_routes_by_instance_and_takes_either_proof() {
        GreenApi green = tenant.greenApi();
        green.post(GreenApi.SHARED, green.text("S1", ANN, Server.MIDNIGHT, "by token"))
                .is(200);
        green.postHashed(GreenApi.SHARED, green.text("S2", ANN, Server.MIDNIGHT + 1, "by hash"))
                .is(200);
        byte[] forged = green.text("S3", ANN, Server.MIDNIGHT, "forged");
        green.post(GreenApi.SHARED, forged, "X-Waapi-HMAC", Signing.hexSha256("other", forged))
                .refuses(401, "SIGNATURE_INVALID");
        api.settle();

        assertThat(Json.texts(Timeline.of(api), "text")).containsExactly("by token", "by hash");
    }

    @Test
    void the_older_paths_of_one_integration_work_too() {
        Meta meta = tenant.meta();
        byte[] body = meta.body(List.of(Meta.text("wamid.S4", ANN, Server.MIDNIGHT, "Hi")));
        meta.post("/api/v1/whatsapp/webhooks/meta/" + tenant.address("meta"), body)
                .is(200);
        api.settle();

        assertThat(Timeline.of(api)).hasSize(1);
    }

    @Test
    void twilio_signs_the_public_address(@TempDir Path folder) {
        Launch launch = Launch.on(folder.resolve("data")).with("DRAGOMAN_PUBLIC_URL", "https://example.test");
        try (Server own = Server.start(launch)) {
            Tenant first = Tenant.first(own);
            Twilio twilio = new Twilio(own.anonymous(), "", "int-1", "tw-token", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
            first.connect("twilio", "int-1", twilio.settings(), twilio.credentials());
            Map<String, String> form = Map.of(
                    "AccountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                    "Body", "Hi",
                    "From", "whatsapp:+16505551234",
                    "MessageSid", "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                    "NumMedia", "0",
                    "To", "whatsapp:+15550783881");

            twilio.post("/api/v1/whatsapp/webhooks/twilio/int-1", form, "PSDkbi54ABrGougFkaO5IpFUFd8=")
                    .is(200);
            own.api().settle();

            assertThat(Json.texts(Timeline.of(own.api()), "text")).containsExactly("Hi");
        }
    }

    private JsonNode onlyDelivery() {
        List<JsonNode> deliveries = api.all("/api/v1/webhook-deliveries");
        assertThat(deliveries).hasSize(1);
        return deliveries.get(0);
    }
}
