package io.dragoman.inquiry;

/** Which words are read once more. */
public enum RerunScope {
    /** Those of the newest 500 messages that have any. */
    ALL,
    /** Those that no extraction could read, and with them those that wait to be read. */
    FAILED
}
