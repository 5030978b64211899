package io.dragoman.server.vault;

/** The vault on disk cannot be used as things are; the message says why and what to do. */
public final class VaultRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VaultRefused(String message) {
        super(message);
    }

    VaultRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
