package io.dragoman.query.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.contact.ContactId;
import io.dragoman.platform.StoredId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Something that makes contacts who share it look like one person. Its id is a hash, and names a row of this read model only. */
record DuplicateKey(String value) implements StoredId {

    private static final int UNLIKE_DIGITS = 2;
    private static final int LENGTH = 32;

    /** What two contacts share that the provider takes for one person. */
    static DuplicateKey person(ContactId one, ContactId other) {
        boolean ordered = one.value().compareTo(other.value()) < 0;
        return of(one.tenant(), "person", (ordered ? one : other) + " " + (ordered ? other : one));
    }

    static DuplicateKey email(String tenant, String address) {
        return of(tenant, "email", address.strip().toLowerCase(Locale.ROOT));
    }

    /** What numbers share that differ in the last two digits only: at most a hundred. */
    static DuplicateKey number(String tenant, String phone) {
        return of(tenant, "number", nearness(phone));
    }

    /** The part of a number that it shares with those near it. */
    static String nearness(String phone) {
        return phone.substring(0, Math.max(0, phone.length() - UNLIKE_DIGITS));
    }

    private static DuplicateKey of(String tenant, String kind, String what) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((kind + ' ' + what).getBytes(UTF_8));
            String hash = HexFormat.of().formatHex(digest).substring(0, LENGTH);
            return new DuplicateKey(StoredId.join("duplicate", tenant, hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
