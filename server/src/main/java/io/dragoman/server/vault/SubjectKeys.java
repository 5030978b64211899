package io.dragoman.server.vault;

import java.util.Optional;

/** The keys of some kind of data subject. An empty answer means that the key was destroyed. */
interface SubjectKeys {

    /** The subject's key; made, and on disk before this returns, when there was none. */
    Optional<AesGcm> forWriting(String subject);

    /**
     * The subject's key.
     *
     * @throws io.dragoman.platform.KeysUnavailable when there never was one: what is to be read belongs to another vault
     */
    Optional<AesGcm> forReading(String subject);

    /** Destroys the subject's key, for good and on disk. */
    void destroy(String subject);
}
