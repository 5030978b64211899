package io.dragoman.gateway.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal (RFC 9457).
 *
 * @param code stable, for programs
 * @param field the input that was refused
 * @param correlation under which the server's log tells more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        @Nullable String correlation) {

    static Problem of(ApiProblem problem, @Nullable String correlation) {
        return new Problem(
                "about:blank",
                problem.status().getReasonPhrase(),
                problem.status().value(),
                problem.detail(),
                problem.code(),
                problem.field(),
                correlation);
    }
}
