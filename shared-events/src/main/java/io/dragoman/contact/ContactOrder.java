package io.dragoman.contact;

/** How a list of contacts is ordered. */
public enum ContactOrder {
    /** The contact that became known last first. */
    REGISTERED,
    /** The contact with the newest message first; those without any last. */
    LAST_MESSAGE,
    /** By name; those without any last. */
    NAME
}
