package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.ExtractionOrigin.TokenUsage;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.saga.inquiry.ExtractorFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many tokens may still be spent today. What this process spends it counts itself; what was spent before it began, the history tells, as
 * far as answers were recorded.
 */
final class TokenBudget {

    private final long perDay;
    private final ToLongFunction<Instant> recorded;
    private final Clock clock;
    private @Nullable LocalDate day;
    private long spent;

    /** @param recorded how many tokens recorded answers cost since a time; asked once */
    TokenBudget(long perDay, ToLongFunction<Instant> recorded, Clock clock) {
        this.perDay = perDay;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** Refuses until midnight once the day's tokens are spent. */
    synchronized void require() {
        Instant now = clock.instant();
        if (spentOn(day(now)) >= perDay) {
            Instant midnight = day(now).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            throw new ExtractorFailure("BUDGET_SPENT", FailureKind.POSTPONED, Duration.between(now, midnight));
        }
    }

    synchronized void spend(TokenUsage usage) {
        LocalDate today = day(clock.instant());
        spent = spentOn(today) + usage.input() + usage.output();
        day = today;
    }

    private long spentOn(LocalDate asked) {
        if (day == null) {
            day = asked;
            spent = recorded.applyAsLong(asked.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return asked.equals(day) ? spent : 0;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
