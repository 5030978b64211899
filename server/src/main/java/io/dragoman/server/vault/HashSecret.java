package io.dragoman.server.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.platform.KeyedHash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Hashes with the installation's secret. Each part goes in with its length, so that no two inputs read alike. */
final class HashSecret implements KeyedHash {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private final byte[] secret;

    HashSecret(byte[] secret) {
        this.secret = secret;
    }

    @Override
    public String of(String tenant, String... parts) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        append(input, tenant);
        for (String part : parts) {
            append(input, part);
        }
        return base32(Hmac.of(secret, input.toByteArray()));
    }

    private static void append(ByteArrayOutputStream input, String part) {
        byte[] bytes = part.getBytes(UTF_8);
        input.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        input.writeBytes(bytes);
    }

    /** The first 130 bits, five to a character. */
    private static String base32(byte[] hash) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int bit = 0; bit < LENGTH * BITS; bit += BITS) {
            int twoBytes = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
            text.append(ALPHABET.charAt(twoBytes >> (16 - BITS - bit % 8) & 0x1f));
        }
        return text.toString();
    }
}
