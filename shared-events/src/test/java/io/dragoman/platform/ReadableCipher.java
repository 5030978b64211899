package io.dragoman.platform;

/** Encrypts nothing, so that a contract shows what was meant: {@code c} is the Base64 of the plain bytes. */
final class ReadableCipher implements PersonalDataCipher {

    @Override
    public byte[] encrypt(String subject, byte[] plain) {
        return plain;
    }

    @Override
    public byte[] decrypt(String subject, byte[] cipherText) {
        return cipherText;
    }
}
