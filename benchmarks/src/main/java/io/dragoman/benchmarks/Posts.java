package io.dragoman.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed posts as Meta sends them, each with one message of its own id. They are rendered down to their bytes before anything is measured,
 * so that the client costs as little as it can.
 */
final class Posts {

    static final String SECRET = "app-secret-of-the-benchmarks";
    static final String LINE = "106540352242922";
    static final String BUSINESS = "102290129340398";

    private static final String PATH = "/api/v1/webhooks/meta/meta";
    private static final String BODY = """
            {"object":"whatsapp_business_account","entry":[{"id":"%s","changes":[{"value":{"messaging_product":"whatsapp",\
            "metadata":{"display_phone_number":"15550783881","phone_number_id":"%s"},"contacts":[{"profile":{"name":\
            "Customer %d"},"wa_id":"%s"}],"messages":[{"from":"%s","id":"wamid.%s","timestamp":"%d","type":"text",\
            "text":{"body":"%s"}}]},"field":"messages"}]}]}""";
    private static final List<String> WORDS = List.of(
            "Hi! We want to fly to Lisbon from 3 to 12 May, budget $4,200.",
            "Is breakfast included, and how far is it to the beach?",
            "There will be two adults and one child of six.",
            "Thanks, please send me an offer by tomorrow.");

    private final int port;
    private final Mac mac;
    /** In front of every message id, so that no two of these make the same. */
    private final String run = Long.toString(System.nanoTime(), 36);

    private int made;

    Posts(int port) throws GeneralSecurityException {
        this.port = port;
        mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    }

    /** Messages of {@code contacts} people in turn, numbered from {@code first}. */
    List<byte[]> of(int messages, int contacts, int first) {
        return IntStream.range(0, messages)
                .mapToObj(i -> message(first + i % contacts, WORDS.get(i / contacts % WORDS.size())))
                .toList();
    }

    byte[] message(int contact, String words) {
        String phone = "49155%08d".formatted(contact);
        String id = "%s.%d".formatted(run, ++made);
        long time = Instant.now().getEpochSecond();
        return signed(BODY.formatted(BUSINESS, LINE, contact, phone, phone, id, time, words));
    }

    private byte[] signed(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        String head = """
                POST %s HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Content-Type: application/json\r
                Content-Length: %d\r
                X-Hub-Signature-256: sha256=%s\r
                \r
                """.formatted(PATH, port, bytes.length, HexFormat.of().formatHex(mac.doFinal(bytes)));
        return (head + body).getBytes(UTF_8);
    }
}
