package io.dragoman.inquiry;

/** Which of two values that were read for a field stands. What a person entered stands above both. */
public enum MergePolicy {
    /** The first one; later ones are listed as conflicts. So the founding application did it. */
    FILL_ONLY,
    /** What the customer said last; what was only derived never replaces what was said. */
    LATEST_EXPLICIT
}
