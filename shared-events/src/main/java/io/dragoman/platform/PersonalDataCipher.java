package io.dragoman.platform;

import org.jspecify.annotations.Nullable;

/** Encrypts {@link PersonalData} with one key per data subject. Implemented by the vault. */
public interface PersonalDataCipher {

    /**
     * Encrypts {@code plain}. A key that does not exist yet is made and is on disk before this returns.
     *
     * @param subject the stored id of the data subject
     * @throws KeysUnavailable when the key can be neither read nor made
     */
    byte[] encrypt(String subject, byte[] plain);

    /** Decrypts what {@link #encrypt} made; {@code null} when the subject's key has been destroyed. */
    byte @Nullable [] decrypt(String subject, byte[] cipherText);
}
