package io.dragoman.providers.meta;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.dragoman.integration.Provider;
import io.dragoman.providers.Accounts;
import io.dragoman.providers.Described;
import io.dragoman.providers.InboundItem;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries as Meta builds them, with only what a test names. */
final class MetaBodies {

    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private MetaBodies() {}

    /** A text of Ann's. */
    static String text(String id, String text) {
        return message(
                "\"id\":\"%s\",\"type\":\"text\",\"text\":{\"body\":%s}".formatted(id, ASCII.writeValueAsString(text)));
    }

    /** A message of Ann's with these fields. */
    static String message(String fields) {
        return "{\"from\":\"16505551234\",\"timestamp\":\"1893456000\"," + fields + "}";
    }

    static byte[] messages(String... messages) {
        return value("\"contacts\":[{\"profile\":{\"name\":\"Ann\"},\"wa_id\":\"16505551234\"}],\"messages\":["
                + String.join(",", messages) + "]");
    }

    /** A delivery of one change with these fields in its value. */
    static byte[] value(String fields) {
        return delivery("{\"id\":\"waba-1\",\"changes\":[" + change("phone-1", fields) + "]}");
    }

    static String change(String phoneNumberId, String fields) {
        return "{\"field\":\"messages\",\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"phone_number_id\":\""
                + phoneNumberId + "\"}," + fields + "}}";
    }

    static byte[] delivery(String... entries) {
        return ("{\"object\":\"whatsapp_business_account\",\"entry\":[" + String.join(",", entries) + "]}")
                .getBytes(US_ASCII);
    }

    static List<InboundItem> decoded(byte[] body) {
        return new MetaCodec().decode(Accounts.of(Provider.META, Map.of()), "application/json", body);
    }

    static List<String> described(byte[] body) {
        return decoded(body).stream().map(Described::item).toList();
    }
}
