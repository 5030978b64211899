package io.dragoman.server;

import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionOrigin.TokenUsage;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.server.history.HistoryReader;
import java.time.Instant;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** How many tokens the answers cost that were recorded since a time, of all tenants. */
record SpentTokens(HistoryReader history) implements ToLongFunction<Instant> {

    @Override
    public long applyAsLong(Instant since) {
        return history.since(since, ExtractionRecorded.class)
                .map(ExtractionRecorded::origin)
                .filter(Objects::nonNull)
                .map(ExtractionOrigin::usage)
                .filter(Objects::nonNull)
                .mapToLong(SpentTokens::of)
                .sum();
    }

    private static long of(TokenUsage usage) {
        return (long) usage.input() + usage.output();
    }
}
