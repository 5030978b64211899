package io.dragoman.platform;

/** The vault cannot be reached, so nothing that needs a key can be stored or read. The caller may try again. */
public final class KeysUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeysUnavailable(String message) {
        super(message);
    }

    public KeysUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
