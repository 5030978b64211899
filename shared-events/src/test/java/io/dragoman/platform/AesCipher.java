package io.dragoman.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Encrypts as a vault does, with keys that live as long as the test. */
final class AesCipher implements PersonalDataCipher {

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();
    private final Set<String> destroyed = new HashSet<>();

    @Override
    public byte[] encrypt(String subject, byte[] plain) {
        if (destroyed.contains(subject)) {
            throw new SubjectErased(subject);
        }
        byte[] iv = bytes(12);
        SecretKeySpec key = keys.computeIfAbsent(subject, any -> new SecretKeySpec(bytes(32), "AES"));
        byte[] cipherText = run(Cipher.ENCRYPT_MODE, key, subject, iv, plain);
        return ByteBuffer.allocate(iv.length + cipherText.length)
                .put(iv)
                .put(cipherText)
                .array();
    }

    @Override
    public byte @Nullable [] decrypt(String subject, byte[] cipherText) {
        SecretKeySpec key = keys.get(subject);
        if (key == null) {
            return null;
        }
        ByteBuffer all = ByteBuffer.wrap(cipherText);
        byte[] iv = new byte[12];
        all.get(iv);
        byte[] body = new byte[all.remaining()];
        all.get(body);
        return run(Cipher.DECRYPT_MODE, key, subject, iv, body);
    }

    void destroy(String subject) {
        destroyed.add(subject);
        keys.remove(subject);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] run(int mode, SecretKeySpec key, String subject, byte[] iv, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, iv));
            cipher.updateAAD(subject.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
