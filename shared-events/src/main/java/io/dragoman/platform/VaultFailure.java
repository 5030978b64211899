package io.dragoman.platform;

/** Finds what the vault said under what a serializer made of it: callers act on the former. */
final class VaultFailure {

    private VaultFailure() {}

    /** The vault's exception that caused {@code failure}, or {@code failure} itself. */
    static RuntimeException in(RuntimeException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof KeysUnavailable unavailable) {
                return unavailable;
            }
            if (cause instanceof SubjectErased erased) {
                return erased;
            }
        }
        return failure;
    }
}
