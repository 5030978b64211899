package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class RefusalIT {

    private static final String ANN = "16505551234";
    private static final int LIMIT = 3 * 1024 * 1024;

    private final Server server;
    private final Tenant tenant;

    RefusalIT(Server server) {
        this.server = server;
        this.tenant = Tenant.fresh(server);
    }

    @Test
    void nothing_comes_of_a_post_whose_proof_does_not_fit() {
        Meta meta = tenant.meta();
        byte[] body = meta.body(List.of(Meta.text("wamid.T1", ANN, Server.MIDNIGHT, "Hi")));
        byte[] altered = body.clone();
        altered[altered.length / 2]++;
        String sha1 = "sha1=" + java.util.HexFormat.of().formatHex(Signing.mac("HmacSHA1", meta.secret(), body));

        refused(meta.path(), altered, "X-Hub-Signature-256", meta.signature(body));
        refused(meta.path(), body, "X-Other", "nothing");
        refused(meta.path(), body, "X-Hub-Signature-256", sha1);
        refused(meta.path(), body, "X-Hub-Signature-256", "");
        refused(meta.path(), body, "X-Hub-Signature", sha1);

        assertNothingCameOfIt();
        List<String> reasons = Json.texts(tenant.admin().all("/api/v1/refused-webhooks"), "reason");
        assertThat(reasons).hasSize(5).containsOnly("SIGNATURE_INVALID");
    }

    @Test
    void the_other_providers_posts_need_their_proof_as_well() {
        GreenApi green = tenant.greenApi();
        byte[] body = green.text("A1", ANN, Server.MIDNIGHT, "Hi");
        green.post(green.path(), body, "Authorization", "Bearer wrong").refuses(401, "SIGNATURE_INVALID");
        green.post(green.path(), body, "Authorization", "").refuses(401, "SIGNATURE_INVALID");
        green.post(green.path(), body, "X-Waapi-HMAC", "00").refuses(401, "SIGNATURE_INVALID");
        Twilio twilio = tenant.twilio();
        Map<String, String> text = twilio.text("SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ANN, "Hi");
        String signature = twilio.signature(twilio.path(), text);
        Map<String, String> altered = twilio.text("SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ANN, "Ho");
        twilio.post(twilio.path(), altered, signature).refuses(401, "SIGNATURE_INVALID");
        twilio.post(twilio.path() + "?more=1", text, signature).refuses(401, "SIGNATURE_INVALID");

        assertNothingCameOfIt();
    }

    @Test
    void without_a_secret_every_post_is_refused() {
        tenant.connect("meta", "bare", Json.object("phoneNumberId", "1", "businessAccountId", "2"), Map.of());
        Meta meta = new Meta(server.anonymous(), tenant.address("bare"), "any", "1");
        byte[] body = meta.body(List.of(Meta.text("wamid.T1", ANN, Server.MIDNIGHT, "Hi")));

        refused(meta.path(), body, "X-Hub-Signature-256", meta.signature(body));
        refused(meta.path(), body, "X-Other", "nothing");
        refused(meta.path(), body, "X-Hub-Signature-256", "sha256=");

        assertNothingCameOfIt();
    }

    @Test
    void unknown_and_foreign_addresses_are_the_same_nothing() {
        Meta meta = tenant.meta();
        byte[] body = meta.body(List.of());
        Answer unknown = meta.post("/api/v1/webhooks/meta/no-such", body).refuses(404, "NOT_FOUND");
        Answer foreign =
                meta.post("/api/v1/webhooks/meta/no-such-tenant~meta", body).refuses(404, "NOT_FOUND");
        Answer provider = meta.post("/api/v1/webhooks/telegraph/meta", body).refuses(404, "NOT_FOUND");
        Answer other = meta.post("/api/v1/webhooks/twilio/" + tenant.address("meta"), body);

        other.refuses(404, "NOT_FOUND");
        assertThat(List.of(foreign.text(), provider.text(), other.text())).containsOnly(unknown.text());
    }

    @Test
    void methods_and_content_types_that_no_provider_uses_are_refused() {
        Meta meta = tenant.meta();
        Twilio twilio = tenant.twilio();
        Api wire = server.anonymous();
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            wire.send(method, meta.path(), Map.of(), null).refuses(405, "METHOD_NOT_ALLOWED");
        }
        wire.get(twilio.path()).refuses(405, "METHOD_NOT_ALLOWED");
        byte[] body = meta.body(List.of());
        Map<String, String> text = Map.of("Content-Type", "text/plain", "X-Hub-Signature-256", meta.signature(body));
        wire.send("POST", meta.path(), text, body).refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        Map<String, String> none = Map.of("X-Hub-Signature-256", meta.signature(body));
        wire.send("POST", meta.path(), none, body).refuses(415, "UNSUPPORTED_MEDIA_TYPE");

        assertNothingCameOfIt();
    }

    @Test
    void bodies_that_are_too_large_too_deep_or_burst_are_refused_before_they_cost_anything() throws IOException {
        Meta meta = tenant.meta();
        meta.post(new byte[LIMIT + 1]).refuses(413, "BODY_TOO_LARGE");
        byte[] deep = ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
        meta.post(deep).refuses(400, "BODY_UNREADABLE");
        byte[] bomb = gzip(new byte[LIMIT * 20]);
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Content-Encoding",
                "gzip",
                "X-Hub-Signature-256",
                meta.signature(bomb));
        server.anonymous().send("POST", meta.path(), headers, bomb).refuses(400, "BODY_UNREADABLE");

        assertNothingCameOfIt();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private void refused(String path, byte[] body, String header, String value) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", header, value);
        server.anonymous().send("POST", path, headers, body).refuses(401, "SIGNATURE_INVALID");
    }

    private void assertNothingCameOfIt() {
        server.api().settle();
        assertThat(tenant.admin().all("/api/v1/webhook-deliveries")).isEmpty();
        assertThat(tenant.admin().all("/api/v1/conversations")).isEmpty();
        assertThat(tenant.admin().all("/api/v1/contacts")).isEmpty();
    }
}
