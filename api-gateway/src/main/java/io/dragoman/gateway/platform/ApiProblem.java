package io.dragoman.gateway.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A refusal as the client gets it. Its texts never repeat what the client sent. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final @Nullable String field;
    private final transient HttpHeaders headers = new HttpHeaders();

    /**
     * Makes a refusal.
     *
     * @param code stable, for programs
     * @param detail for people
     * @param field the input that was refused, where there is one
     */
    public ApiProblem(HttpStatus status, String code, String detail, @Nullable String field) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    public static ApiProblem notFound() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is nothing at this address.", null);
    }

    public static ApiProblem invalidField(String field, String detail) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "INVALID_FIELD", detail, field);
    }

    public static ApiProblem conflict(String code, String detail) {
        return new ApiProblem(HttpStatus.CONFLICT, code, detail, null);
    }

    public static ApiProblem changedInBetween() {
        return new ApiProblem(
                HttpStatus.PRECONDITION_FAILED, "PRECONDITION_FAILED", "It was changed since it was read.", null);
    }

    public static ApiProblem forbidden() {
        return new ApiProblem(HttpStatus.FORBIDDEN, "FORBIDDEN", "Your role does not allow this.", null);
    }

    public static ApiProblem tooManyAttempts(Duration wait) {
        return new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_ATTEMPTS", "Too many attempts; wait.", null)
                .retryAfter(wait);
    }

    public static ApiProblem storeUnavailable() {
        return new ApiProblem(
                        HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE", "Nothing can be stored right now.", null)
                .retryAfter(Duration.ofSeconds(1));
    }

    static ApiProblem notYet() {
        return new ApiProblem(
                        HttpStatus.SERVICE_UNAVAILABLE, "NOT_YET", "The asked position has not been reached.", null)
                .retryAfter(Duration.ofSeconds(1));
    }

    static ApiProblem unauthenticated() {
        ApiProblem problem = new ApiProblem(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first.", null);
        problem.headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problem;
    }

    static ApiProblem passwordChangeRequired() {
        return new ApiProblem(
                HttpStatus.FORBIDDEN, "PASSWORD_CHANGE_REQUIRED", "Replace the one-time password first.", null);
    }

    static ApiProblem forged() {
        return new ApiProblem(
                HttpStatus.FORBIDDEN, "CSRF", "The header X-XSRF-TOKEN must repeat the cookie XSRF-TOKEN.", null);
    }

    /** Adds the time after which another try makes sense, in whole seconds, rounded up. */
    public ApiProblem retryAfter(Duration wait) {
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return this;
    }

    ApiProblem with(HttpHeaders more) {
        headers.putAll(more);
        return this;
    }

    boolean isOutage() {
        return code.equals("STORE_UNAVAILABLE");
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** What people read. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public @Nullable String field() {
        return field;
    }

    /** Headers that belong to the refusal, such as {@code Retry-After}. */
    public HttpHeaders headers() {
        return headers;
    }
}
