package io.dragoman.command.inquiry;

import io.dragoman.inquiry.MergePolicy;
import org.jspecify.annotations.Nullable;

/** Decides between two values that were read for a field. */
final class Preference {

    private Preference() {}

    /** The value that stands by {@code policy} once {@code candidate} is known beside {@code present}. */
    static KnownValue between(MergePolicy policy, @Nullable KnownValue present, KnownValue candidate) {
        if (present == null) {
            return candidate;
        }
        if (present.saysTheSameAs(candidate)) {
            return present.confirmedBy(candidate);
        }
        return policy == MergePolicy.LATEST_EXPLICIT && isLaterWord(candidate, present) ? candidate : present;
    }

    private static boolean isLaterWord(KnownValue candidate, KnownValue present) {
        boolean onlyDerived = candidate.derived() && !present.derived();
        return !onlyDerived && !candidate.effectiveAt().isBefore(present.effectiveAt());
    }
}
