package io.dragoman.command.inquiry;

import org.jspecify.annotations.Nullable;

/** Which of two values of a field stands. */
enum MergePolicy {
    /** What the customer said last; what was only derived never replaces what was said. */
    LATEST_EXPLICIT {
        @Override
        KnownValue merge(@Nullable KnownValue present, KnownValue candidate) {
            if (present == null) {
                return candidate;
            }
            if (present.saysTheSameAs(candidate)) {
                return present.confirmedBy(candidate);
            }
            boolean onlyDerived = candidate.derived() && !present.derived();
            return onlyDerived || candidate.effectiveAt().isBefore(present.effectiveAt()) ? present : candidate;
        }
    };

    /** The value that stands once {@code candidate} is known beside {@code present}. */
    abstract KnownValue merge(@Nullable KnownValue present, KnownValue candidate);
}
