package io.dragoman.acceptance;

import static io.dragoman.acceptance.Json.object;

import java.util.Map;

/** Green API, as the owner of one instance: it signs nothing, but knows the secret. */
final class GreenApi {

    static final String SHARED = "/whatsapp/webhook";

    private final Api wire;
    private final String address;
    private final String secret;
    private final long instance;

    GreenApi(Api wire, String address, String secret, long instance) {
        this.wire = wire;
        this.address = address;
        this.secret = secret;
        this.instance = instance;
    }

    Map<String, Object> settings() {
        return object("idInstance", Long.toString(instance));
    }

    Map<String, Object> credentials() {
        return object("apiToken", "api-token", "webhookSecret", secret);
    }

    String path() {
        return "/api/v1/webhooks/green-api/" + address;
    }

    byte[] text(String id, String from, long seconds, String words) {
        return notification(
                "incomingMessageReceived",
                id,
                from + "@c.us",
                from + "@c.us",
                seconds,
                object("typeMessage", "textMessage", "textMessageData", object("textMessage", words)));
    }

    /** What the business wrote on its own phone. */
    byte[] echo(String id, String to, long seconds, String words) {
        return notification(
                "outgoingMessageReceived",
                id,
                to + "@c.us",
                "15550783881@c.us",
                seconds,
                object("typeMessage", "textMessage", "textMessageData", object("textMessage", words)));
    }

    /** How the instance is. */
    byte[] state(String state, long seconds) {
        return Json.bytes(object(
                "typeWebhook",
                "stateInstanceChanged",
                "instanceData",
                object("idInstance", instance, "wid", "15550783881@c.us", "typeInstance", "whatsapp"),
                "timestamp",
                seconds,
                "stateInstance",
                state));
    }

    byte[] status(String id, String status, long seconds) {
        return Json.bytes(object(
                "typeWebhook",
                "outgoingMessageStatus",
                "chatId",
                "16505551234@c.us",
                "instanceData",
                object("idInstance", instance, "wid", "15550783881@c.us", "typeInstance", "whatsapp"),
                "timestamp",
                seconds,
                "idMessage",
                id,
                "status",
                status,
                "sendByApi",
                false));
    }

    /** Any notification that carries a message. */
    byte[] notification(String type, String id, String chat, String sender, long seconds, Object message) {
        return Json.bytes(object(
                "typeWebhook",
                type,
                "instanceData",
                object("idInstance", instance, "wid", "15550783881@c.us", "typeInstance", "whatsapp"),
                "timestamp",
                seconds,
                "idMessage",
                id,
                "senderData",
                object("chatId", chat, "chatName", "Ann", "sender", sender, "senderName", "Ann"),
                "messageData",
                message));
    }

    Answer post(byte[] body) {
        return post(path(), body);
    }

    Answer post(String path, byte[] body) {
        return post(path, body, "Authorization", "Bearer " + secret);
    }

    Answer postHashed(String path, byte[] body) {
        return post(path, body, "X-Waapi-HMAC", Signing.hexSha256(secret, body));
    }

    Answer post(String path, byte[] body, String header, String proof) {
        return wire.send("POST", path, Map.of("Content-Type", "application/json", header, proof), body);
    }
}
