package io.dragoman.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Makes what nobody may guess. */
@Component
final class Secrets {

    /** Without characters that are easily mistaken for another. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int SECRET_BYTES = 32;
    private static final int ID_LENGTH = 12;
    private static final int PASSWORD_LENGTH = 20;

    private final RandomGenerator random;

    Secrets(RandomGenerator random) {
        this.random = random;
    }

    /** 256 random bits, for cookies and tokens. */
    String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** An id that says nothing about what it names. */
    String id() {
        return text(ID_LENGTH);
    }

    /** A one-time password that can be read out and typed (99 bits). */
    String password() {
        return text(PASSWORD_LENGTH);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** What is stored in place of a {@link #secret}. A plain hash is enough: nobody can try 256 bits. */
    static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
