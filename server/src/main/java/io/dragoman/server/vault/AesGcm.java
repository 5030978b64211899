package io.dragoman.server.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One key of AES-256-GCM. A cipher text begins with its random initialisation vector and holds only for its context. */
final class AesGcm {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    AesGcm(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The bytes of a new key. */
    static byte[] newKey() {
        return random(KEY_BYTES);
    }

    byte[] encrypt(String context, byte[] plain) {
        byte[] iv = random(IV_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, iv, context);
            byte[] sealed = Arrays.copyOf(iv, IV_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, IV_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /**
     * Decrypts what {@link #encrypt} made.
     *
     * @throws Mismatch when it was made with another key or for another context, or was changed since
     */
    byte[] decrypt(String context, byte[] sealed) {
        if (sealed.length < IV_BYTES + TAG_BITS / 8) {
            throw new Mismatch(context);
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, IV_BYTES), context);
            return cipher.doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
        } catch (AEADBadTagException e) {
            throw new Mismatch(context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt", e);
        }
    }

    private Cipher cipher(int mode, byte[] iv, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(context.getBytes(UTF_8));
        return cipher;
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Key, context and cipher text do not belong together. */
    static final class Mismatch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Mismatch(String context) {
            super("the cipher text was changed, or does not belong to " + context);
        }
    }
}
