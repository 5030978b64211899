package io.dragoman.server.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key that all other keys of the vault are wrapped with. It is kept apart from the vault; who loses it loses the data. */
public final class MasterKey {

    /** The environment variable that may hold the key, in Base64. */
    public static final String VARIABLE = "DRAGOMAN_MASTER_KEY";

    /** The file beside the vault that holds the key where the variable is unset. */
    public static final String FILE = "master.key";

    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);
    private static final int BYTES = 32;

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /**
     * The key of the installation in {@code dataDir}: the variable's, else the file's. Where there is neither key nor vault a new
     * key is made and written to the file.
     *
     * @param variable what {@link #VARIABLE} holds
     * @throws VaultRefused when the key cannot be read, or when it is missing although there is a vault
     */
    public static MasterKey load(Path dataDir, @Nullable String variable) {
        if (variable != null && !variable.isBlank()) {
            return ofBase64(variable, VARIABLE);
        }
        Path file = dataDir.resolve(FILE);
        if (Files.exists(file)) {
            return ofBase64(KeyFile.read(file), file.toString());
        }
        if (Files.exists(dataDir.resolve(SqliteVault.FILE))) {
            throw new VaultRefused("There is a vault in %s, but its master key is missing. Restore %s or set %s."
                    .formatted(dataDir, file, VARIABLE));
        }
        return make(file);
    }

    /**
     * The key with this Base64 text.
     *
     * @param source where it came from, for the message when it is no key
     */
    static MasterKey ofBase64(String text, String source) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return new MasterKey(key);
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("{} is no Base64", source); // the cause would quote the key
        }
        throw new VaultRefused(
                "%s does not hold a master key: %d bytes in Base64 are expected.".formatted(source, BYTES));
    }

    private static MasterKey make(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        KeyFile.write(file, Base64.getEncoder().encodeToString(key));
        LOG.warn(
                "A new master key was written to {}. Keep a copy apart from the data: without it the data is lost.",
                file);
        return new MasterKey(key);
    }

    /** A key for one purpose; those of two purposes tell nothing about each other or about this one. */
    byte[] derive(String purpose) {
        return Hmac.of(key, purpose);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "MasterKey";
    }
}
