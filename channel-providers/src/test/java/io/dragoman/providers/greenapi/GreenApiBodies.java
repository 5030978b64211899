package io.dragoman.providers.greenapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.integration.Provider;
import io.dragoman.providers.Accounts;
import io.dragoman.providers.Described;
import io.dragoman.providers.InboundItem;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Notifications as Green API builds them, with only what a test names. */
final class GreenApiBodies {

    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private GreenApiBodies() {}

    static byte[] text(String text) {
        return saying("{\"typeMessage\":\"textMessage\",\"textMessageData\":{\"textMessage\":"
                + ASCII.writeValueAsString(text) + "}}");
    }

    /** A message of Ann's with this data. */
    static byte[] saying(String messageData) {
        return from(
                "\"chatId\":\"16505551234@c.us\",\"sender\":\"16505551234@c.us\",\"senderName\":\"Ann\"", messageData);
    }

    /** A text with this sender data. */
    static byte[] from(String senderData) {
        return from(senderData, "{\"typeMessage\":\"textMessage\",\"textMessageData\":{\"textMessage\":\"Hi\"}}");
    }

    private static byte[] from(String senderData, String messageData) {
        return notification(
                "incomingMessageReceived",
                "\"idMessage\":\"M1\",\"timestamp\":1893456000,\"senderData\":{" + senderData + "},\"messageData\":"
                        + messageData);
    }

    static byte[] notification(String type, String fields) {
        return ("{\"typeWebhook\":\"" + type
                        + "\",\"instanceData\":{\"idInstance\":1101234567,\"wid\":\"12025550143@c.us\"}," + fields
                        + "}")
                .getBytes(UTF_8);
    }

    static List<InboundItem> decoded(byte[] body) {
        return new GreenApiCodec().decode(Accounts.of(Provider.GREEN_API, Map.of()), "application/json", body);
    }

    static List<String> described(byte[] body) {
        return decoded(body).stream().map(Described::item).toList();
    }
}
