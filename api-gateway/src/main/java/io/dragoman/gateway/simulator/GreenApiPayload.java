package io.dragoman.gateway.simulator;

/** A text as Green API posts it. */
final class GreenApiPayload {

    private GreenApiPayload() {}

    static byte[] of(Letter letter) {
        String chat = letter.from() + "@c.us";
        return WireJson.utf8(Payloads.ordered(
                "typeWebhook",
                "incomingMessageReceived",
                "instanceData",
                Payloads.ordered(
                        "idInstance", instance(letter.setting("idInstance", "0")),
                        "wid", "15550783881@c.us",
                        "typeInstance", "whatsapp"),
                "timestamp",
                letter.sentAt().getEpochSecond(),
                "idMessage",
                letter.id(),
                "senderData",
                Payloads.ordered(
                        "chatId",
                        chat,
                        "chatName",
                        letter.name(),
                        "sender",
                        chat,
                        "senderName",
                        letter.name(),
                        "senderContactName",
                        ""),
                "messageData",
                Payloads.ordered(
                        "typeMessage",
                        "textMessage",
                        "textMessageData",
                        Payloads.ordered("textMessage", letter.text(), "isTemplateMessage", false))));
    }

    /** The provider writes instances as numbers; one that is none is written as it is. */
    private static Object instance(String id) {
        return id.matches("\\d{1,18}") ? (Object) Long.valueOf(id) : id;
    }
}
