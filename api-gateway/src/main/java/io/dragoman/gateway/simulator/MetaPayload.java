package io.dragoman.gateway.simulator;

import java.util.List;
import java.util.Map;

/** A text as the Cloud API posts it. */
final class MetaPayload {

    private MetaPayload() {}

    static byte[] of(Letter letter) {
        Map<String, Object> message = Payloads.ordered(
                "from", letter.from(),
                "id", "wamid.SIM" + letter.id(),
                "timestamp", Long.toString(letter.sentAt().getEpochSecond()),
                "type", "text",
                "text", Map.of("body", letter.text()));
        Map<String, Object> value = Payloads.ordered(
                "messaging_product", "whatsapp",
                "metadata",
                        Payloads.ordered(
                                "display_phone_number",
                                "15550783881",
                                "phone_number_id",
                                letter.setting("phoneNumberId", "0")),
                "contacts", List.of(Payloads.ordered("profile", Map.of("name", letter.name()), "wa_id", letter.from())),
                "messages", List.of(message));
        return WireJson.bytes(Payloads.ordered(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Payloads.ordered(
                        "id",
                        letter.setting("businessAccountId", "0"),
                        "changes",
                        List.of(Payloads.ordered("value", value, "field", "messages"))))));
    }
}
