package io.dragoman.saga.inquiry.local;

/** What the words around a day say it is. */
enum Cue {
    BIRTH,
    DEPOSIT,
    START,
    END,
    /** Something else happens that day: a call, a passport expires. */
    OTHER,
    /** A journey is spoken of, but not whether the day begins or ends it. */
    TRAVEL,
    NONE
}
