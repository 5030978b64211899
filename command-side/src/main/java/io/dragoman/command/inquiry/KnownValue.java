package io.dragoman.command.inquiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.platform.PersonalData;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * As much of a field's value as merging reads.
 *
 * @param fingerprint tells whether two values differ, at one size. A birthday can be guessed from it: it is personal data too
 * @param effectiveAt the time of the newest message that said so
 * @param derived true while no message said so itself
 */
record KnownValue(@PersonalData String fingerprint, Instant effectiveAt, boolean derived) {

    private static final String DERIVED = "derived";

    static KnownValue of(ExtractedValue value, Instant effectiveAt) {
        boolean derived = value.note() != null && value.note().startsWith(DERIVED);
        return new KnownValue(fingerprint(value.value()), effectiveAt, derived);
    }

    boolean saysTheSameAs(KnownValue other) {
        return fingerprint.equals(other.fingerprint);
    }

    /** This value, also said by {@code other}. */
    KnownValue confirmedBy(KnownValue other) {
        Instant newest = other.effectiveAt.isAfter(effectiveAt) ? other.effectiveAt : effectiveAt;
        return new KnownValue(fingerprint, newest, derived && other.derived);
    }

    private static String fingerprint(String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
