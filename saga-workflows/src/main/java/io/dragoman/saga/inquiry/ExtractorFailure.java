package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.FailureKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An extractor gave no usable answer. Neither code nor cause repeats words of the customer or of the answer. */
public final class ExtractorFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final FailureKind kind;
    private final @Nullable Duration pause;

    /**
     * @param code stable, for programs, for example {@code HTTP_429}
     * @param kind {@link FailureKind#RETRYING} where another attempt may succeed, {@link FailureKind#POSTPONED} where nobody
     *     was asked and the pause says until when
     * @param pause how long to wait at least; {@code null} where nobody said
     */
    public ExtractorFailure(String code, FailureKind kind, @Nullable Duration pause) {
        super(code);
        this.code = code;
        this.kind = kind;
        this.pause = pause;
    }

    /** Another attempt may succeed, at any time. */
    public static ExtractorFailure passing(String code) {
        return new ExtractorFailure(code, FailureKind.RETRYING, null);
    }

    public String code() {
        return code;
    }

    public FailureKind kind() {
        return kind;
    }

    public @Nullable Duration pause() {
        return pause;
    }
}
