package io.dragoman.gateway.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A text as Twilio posts it. */
final class TwilioPayload {

    private TwilioPayload() {}

    static byte[] of(Letter letter) {
        String sid = "SM" + letter.id().toLowerCase(Locale.ROOT);
        String number = letter.setting("number", "+15550783881").replace("whatsapp:", "");
        Map<String, Object> fields = Payloads.ordered(
                "SmsMessageSid",
                sid,
                "NumMedia",
                "0",
                "ProfileName",
                letter.name(),
                "MessageType",
                "text",
                "SmsSid",
                sid,
                "WaId",
                letter.from(),
                "SmsStatus",
                "received",
                "Body",
                letter.text(),
                "To",
                "whatsapp:" + number,
                "NumSegments",
                "1",
                "ReferralNumMedia",
                "0",
                "MessageSid",
                sid,
                "AccountSid",
                letter.setting("accountSid", "AC00000000000000000000000000000000"),
                "From",
                "whatsapp:+" + letter.from(),
                "ApiVersion",
                "2010-04-01");
        return fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode((String) field.getValue(), UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }
}
