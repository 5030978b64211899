package io.dragoman.vault;

import io.dragoman.platform.StoredId;

/** The end of keys. What they encrypted cannot be read again, in no copy of the history. */
public interface KeyDestruction {

    /**
     * Destroys the key of one data subject, a contact or a single webhook delivery, and of nobody else. The key is gone from
     * disk before this returns; repeating it is silent.
     */
    void destroy(StoredId subject);
}
