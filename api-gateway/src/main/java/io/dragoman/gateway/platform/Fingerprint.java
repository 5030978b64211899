package io.dragoman.gateway.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A short name for what a JSON answer says. The position of the history that a list names is no part of that: it moves on with everything
 * that happens to anybody, while the list stays the same. Whoever is answered 304 reads it in the header.
 */
final class Fingerprint {

    private static final String POSITION = "position";
    private static final int LENGTH = 22;

    private Fingerprint() {}

    /**
     * The name of {@code content}, which stays readable.
     *
     * @param position the one that the answer reflects, as its header has it; {@code null} where it has none
     */
    static String of(DataBuffer content, @Nullable String position) {
        byte[] json = bytes(content);
        int place = position == null ? json.length : place(json, position);
        int behind = place == json.length || position == null ? place : place + position.length();
        MessageDigest digest = sha256();
        digest.update(json, 0, place);
        digest.update(json, behind, json.length - behind);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(digest.digest())
                .substring(0, LENGTH);
    }

    /** Where the object itself, and nothing within it, names that position; the end where it does not. */
    private static int place(byte[] json, String position) {
        try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return json.length;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && name.equals(POSITION)) {
                    return checked((int) parser.currentTokenLocation().getByteOffset(), json, position);
                }
                parser.skipChildren();
            }
        } catch (JacksonException noJson) {
            return json.length;
        }
        return json.length;
    }

    private static int checked(int place, byte[] json, String position) {
        byte[] named = position.getBytes(StandardCharsets.US_ASCII);
        int end = place + named.length;
        return place >= 0 && end < json.length && Arrays.equals(json, place, end, named, 0, named.length)
                ? place
                : json.length;
    }

    private static byte[] bytes(DataBuffer content) {
        ByteBuffer bytes = ByteBuffer.allocate(content.readableByteCount());
        content.toByteBuffer(bytes);
        return bytes.array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
