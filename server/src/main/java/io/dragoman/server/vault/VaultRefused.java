package io.dragoman.server.vault;

import io.dragoman.server.platform.StartRefused;

/** The vault on disk cannot be used as things are; the message says why and what to do. */
public final class VaultRefused extends StartRefused {

    private static final long serialVersionUID = 1L;

    private static final String ACTION = "Restore vault and master key so that they belong together,"
            + " or start with other data: DRAGOMAN_DATA_DIR=/another/folder";

    VaultRefused(String message) {
        super(message, ACTION);
    }

    VaultRefused(String message, Throwable cause) {
        super(message, ACTION, cause);
    }
}
