package io.dragoman.gateway.platform;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;

/** Says what a refusal of the web framework means for the client, without the framework's words: they repeat the input. */
final class WebProblems {

    private WebProblems() {}

    static Optional<ApiProblem> of(ResponseStatusException web) {
        if (web instanceof WebExchangeBindException invalid) {
            return Optional.of(binding(invalid));
        }
        if (web instanceof ServerWebInputException input) {
            return Optional.of(input(input));
        }
        HttpStatus status = HttpStatus.resolve(web.getStatusCode().value());
        if (status == null || status.is5xxServerError()) {
            return Optional.empty();
        }
        return Optional.of(new ApiProblem(status, code(status), detail(status), null).with(web.getHeaders()));
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case CONTENT_TOO_LARGE -> "BODY_TOO_LARGE";
            case BAD_REQUEST -> "INVALID_FIELD";
            case UNAUTHORIZED -> "UNAUTHENTICATED";
            default -> status.name();
        };
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> ApiProblem.notFound().detail();
            case METHOD_NOT_ALLOWED -> "This address does not answer to this method.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take this content type.";
            case NOT_ACCEPTABLE -> "This address cannot answer in an accepted content type.";
            case CONTENT_TOO_LARGE -> "The body is too large.";
            default -> status.getReasonPhrase() + '.';
        };
    }

    private static ApiProblem binding(WebExchangeBindException invalid) {
        var error = invalid.getFieldError();
        return error == null
                ? badRequest("INVALID_FIELD", "A field cannot be right.", null)
                : badRequest(
                        "INVALID_FIELD", error.getField() + ' ' + error.getDefaultMessage() + '.', error.getField());
    }

    private static ApiProblem input(ServerWebInputException input) {
        for (Throwable cause = input; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiProblem ofTheBodysOwn) {
                return ofTheBodysOwn;
            }
            if (cause instanceof JacksonException json && !(json.getCause() instanceof ApiProblem)) {
                return json(json);
            }
            if (cause instanceof DataBufferLimitException) {
                return new ApiProblem(
                        HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", detail(HttpStatus.CONTENT_TOO_LARGE), null);
            }
        }
        if (input instanceof MissingRequestValueException missing) {
            return badRequest("INVALID_FIELD", missing.getName() + " is missing.", missing.getName());
        }
        if (input.getCause() instanceof TypeMismatchException) {
            String name = parameter(input.getMethodParameter());
            return badRequest("INVALID_FIELD", (name == null ? "A parameter" : name) + " cannot be read.", name);
        }
        return badRequest("INVALID_JSON", "A JSON body is expected.", null);
    }

    private static ApiProblem json(JacksonException json) {
        if (json instanceof StreamConstraintsException) {
            return badRequest("BODY_UNREADABLE", "The body is nested too deep or holds too long a value.", null);
        }
        if (json instanceof DatabindException mismatch) {
            String field = field(mismatch);
            return field == null
                    ? badRequest("INVALID_JSON", "The body is not the expected JSON.", null)
                    : badRequest("INVALID_FIELD", field + " cannot be read.", field);
        }
        return badRequest("INVALID_JSON", "The body is not valid JSON.", null);
    }

    /** The path to the refused field, made of names that the operation declares; keys of a map end it, they are input. */
    private static @Nullable String field(DatabindException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (isMap(step.from())) {
                break;
            }
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static boolean isMap(Object from) {
        return from instanceof Map || (from instanceof Class<?> type && Map.class.isAssignableFrom(type));
    }

    private static @Nullable String parameter(@Nullable MethodParameter parameter) {
        return parameter == null ? null : parameter.getParameterName();
    }

    private static ApiProblem badRequest(String code, String detail, @Nullable String field) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, code, detail, field);
    }
}
