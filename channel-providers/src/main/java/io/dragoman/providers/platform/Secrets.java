package io.dragoman.providers.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes of bodies, and comparisons whose time tells nothing about the secret. */
public final class Secrets {

    private Secrets() {}

    public static byte[] hmac(String algorithm, String secret, byte[] data) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(data);
        } catch (GeneralSecurityException impossible) { // every Java platform has HMAC-SHA1 and -SHA256
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** True when {@code given} is {@code expected} in hex of either case. */
    public static boolean isHexOf(byte[] expected, String given) {
        return MessageDigest.isEqual(
                HexFormat.of().formatHex(expected).getBytes(UTF_8),
                given.toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }

    public static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
