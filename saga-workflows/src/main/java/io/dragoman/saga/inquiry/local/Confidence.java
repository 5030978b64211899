package io.dragoman.saga.inquiry.local;

/** What the confidence of a reading means. There are four levels, so that they can be compared and explained. */
final class Confidence {

    /** The words name the field themselves ("my name is", "date of birth:") or the shape allows nothing else (an e-mail address). */
    static final double CERTAIN = 0.95;

    /** Words beside the value say what it is ("leaving on", "budget of"). */
    static final double CLEAR = 0.8;

    /** Shape and place suggest it (a signature, an amount of money in a travel request). */
    static final double LIKELY = 0.6;

    /** One of several meanings; the note says which. */
    static final double UNSURE = 0.4;
    /** Nothing that could stand as a value; the note says why. */
    static final double NONE = 0;

    private Confidence() {}
}
