package io.dragoman.saga.inquiry.openai;

import com.openai.core.http.Headers;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.saga.inquiry.ExtractorFailure;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a failed call means for us. */
final class ModelFailures {

    /** The same words would be refused each time. */
    private static final Set<Integer> PERMANENT = Set.of(400, 413, 422);

    private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429);

    private ModelFailures() {}

    /** True for what another call would meet as well, whatever its words. */
    static boolean isOutage(Throwable failure) {
        return failure instanceof OpenAIIoException
                || (failure instanceof OpenAIServiceException service
                        && (service.statusCode() == 429 || service.statusCode() >= 500));
    }

    static ExtractorFailure of(OpenAIException failure, Instant now) {
        if (failure instanceof OpenAIServiceException service) {
            int status = service.statusCode();
            return new ExtractorFailure("HTTP_" + status, kind(status), retryAfter(service.headers(), now));
        }
        if (failure instanceof OpenAIIoException) {
            return ExtractorFailure.passing(isTimeout(failure) ? "TIMEOUT" : "UNREACHABLE");
        }
        return ExtractorFailure.passing("INVALID_ANSWER");
    }

    private static FailureKind kind(int status) {
        if (PERMANENT.contains(status)) {
            return FailureKind.PERMANENT;
        }
        return status >= 500 || PASSING.contains(status) ? FailureKind.RETRYING : FailureKind.EXHAUSTED;
    }

    private static boolean isTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException) {
                return true;
            }
        }
        return false;
    }

    /** Seconds or a date, as HTTP has it; whatever else stands there says nothing. */
    static @Nullable Duration retryAfter(Headers headers, Instant now) {
        String asked =
                headers.values("Retry-After").stream().findFirst().orElse("").strip();
        if (asked.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        try {
            Instant at = ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return at.isBefore(now) ? null : Duration.between(now, at);
        } catch (DateTimeParseException neither) {
            return null;
        }
    }
}
