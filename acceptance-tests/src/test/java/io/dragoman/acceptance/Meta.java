package io.dragoman.acceptance;

import static io.dragoman.acceptance.Json.object;

import java.util.List;
import java.util.Map;

/** Meta, as the owner of one line: it signs the raw body with the app's secret. */
final class Meta {

    static final String BUSINESS = "102290129340398";

    private final Api wire;
    private final String address;
    private final String secret;
    private final String line;

    Meta(Api wire, String address, String secret, String line) {
        this.wire = wire;
        this.address = address;
        this.secret = secret;
        this.line = line;
    }

    Map<String, Object> settings() {
        return object("phoneNumberId", line, "businessAccountId", BUSINESS);
    }

    Map<String, Object> credentials() {
        return object("appSecret", secret, "accessToken", "access-token", "verifyToken", "verify-" + secret);
    }

    String path() {
        return "/api/v1/webhooks/meta/" + address;
    }

    String secret() {
        return secret;
    }

    static Map<String, Object> text(String id, String from, long seconds, String words) {
        return object(
                "from",
                from,
                "id",
                id,
                "timestamp",
                Long.toString(seconds),
                "type",
                "text",
                "text",
                object("body", words));
    }

    static Map<String, Object> status(String id, String status, long seconds) {
        return object("id", id, "status", status, "timestamp", Long.toString(seconds), "recipient_id", "16505551234");
    }

    /** What a change holds; the contact's name is always Ann. */
    Map<String, Object> change(List<Map<String, Object>> messages, List<Map<String, Object>> statuses) {
        Map<String, Object> value = value();
        List<Object> senders = messages.stream()
                .map(message -> message.get("from"))
                .distinct()
                .<Object>map(from -> object("profile", object("name", "Ann"), "wa_id", String.valueOf(from)))
                .toList();
        if (!messages.isEmpty()) {
            value.put("contacts", senders);
            value.put("messages", messages);
        }
        if (!statuses.isEmpty()) {
            value.put("statuses", statuses);
        }
        return object("field", "messages", "value", value);
    }

    private Map<String, Object> value() {
        return object(
                "messaging_product",
                "whatsapp",
                "metadata",
                object("display_phone_number", "15550783881", "phone_number_id", line));
    }

    /** That a customer wants no more of our advertisements. */
    Map<String, Object> optOut(String from, long seconds) {
        return change(
                "user_preferences",
                "user_preferences",
                List.of(object(
                        "wa_id",
                        from,
                        "category",
                        "marketing_messages",
                        "value",
                        "stop",
                        "timestamp",
                        Long.toString(seconds))));
    }

    /** A change of any field, which holds items of one kind. */
    Map<String, Object> change(String field, String part, List<?> items) {
        Map<String, Object> value = value();
        value.put(part, items);
        return object("field", field, "value", value);
    }

    static Map<String, Object> entry(List<Map<String, Object>> changes) {
        return object("id", BUSINESS, "changes", changes);
    }

    static byte[] envelope(List<Map<String, Object>> entries) {
        return Json.wire(object("object", "whatsapp_business_account", "entry", entries));
    }

    byte[] body(List<Map<String, Object>> messages) {
        return envelope(List.of(entry(List.of(change(messages, List.of())))));
    }

    /** Messages of people whose identities stand beside them. */
    byte[] body(List<Map<String, Object>> contacts, List<Map<String, Object>> messages) {
        Map<String, Object> value = value();
        value.put("contacts", contacts);
        value.put("messages", messages);
        return envelope(List.of(entry(List.of(object("field", "messages", "value", value)))));
    }

    String signature(byte[] body) {
        return "sha256=" + Signing.hexSha256(secret, body);
    }

    Answer post(byte[] body) {
        return post(path(), body);
    }

    Answer post(String path, byte[] body) {
        return wire.send(
                "POST", path, Map.of("Content-Type", "application/json", "X-Hub-Signature-256", signature(body)), body);
    }

    Answer text(String id, String from, String words) {
        return post(body(List.of(text(id, from, Server.MIDNIGHT, words))));
    }

    Answer status(Map<String, Object> status) {
        return post(envelope(List.of(entry(List.of(change(List.of(), List.of(status)))))));
    }
}
