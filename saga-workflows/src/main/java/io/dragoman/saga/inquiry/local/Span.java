package io.dragoman.saga.inquiry.local;

import java.util.regex.MatchResult;

/** A stretch of a folded text, end exclusive. */
record Span(int start, int end) {

    static Span of(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    boolean touches(Span other) {
        return start < other.end && other.start < end;
    }

    Span gapTo(Span later) {
        return new Span(/* start= */ end, /* end= */ later.start);
    }

    Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
