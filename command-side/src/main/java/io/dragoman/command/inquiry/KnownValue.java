package io.dragoman.command.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.NoValue;
import io.dragoman.platform.PersonalData;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read for a field.
 *
 * @param value kept whole: it is shown again when a correction is taken back
 * @param effectiveAt the time of the newest message that said so
 * @param derived true while no message said so itself
 */
record KnownValue(@PersonalData String value, Instant effectiveAt, boolean derived) {

    private static final String DERIVED = "derived";

    static KnownValue of(ExtractedValue value, Instant effectiveAt) {
        boolean derived = value.note() != null && value.note().startsWith(DERIVED);
        return new KnownValue(value.value(), effectiveAt, derived);
    }

    /** As much as may be taken: nothing of a message that was not to be read, nor a word for "nothing". */
    static @Nullable KnownValue of(ExtractedValue value, Map<?, Instant> times) {
        Instant effectiveAt = times.get(value.messageId());
        return effectiveAt == null || NoValue.is(value.value()) ? null : of(value, effectiveAt);
    }

    boolean saysTheSameAs(KnownValue other) {
        return value.equals(other.value);
    }

    /** This value, also said by {@code other}. */
    KnownValue confirmedBy(KnownValue other) {
        Instant newest = other.effectiveAt.isAfter(effectiveAt) ? other.effectiveAt : effectiveAt;
        return new KnownValue(value, newest, derived && other.derived);
    }
}
