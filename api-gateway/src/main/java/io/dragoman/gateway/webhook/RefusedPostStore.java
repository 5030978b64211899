package io.dragoman.gateway.webhook;

import java.util.List;

/** Remembers refused posts, outside the history and bounded in every direction: strangers cannot fill it. */
public interface RefusedPostStore {

    /** Remembers a post. Never blocks and never fails: under a flood some are forgotten. */
    void add(RefusedPost post);

    /** What is remembered, newest first. */
    List<RefusedPost> newest();
}
