package io.dragoman.gateway.platform;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request asks of a list's rows; {@code null} where it asks nothing. What cannot be right is refused by its name. */
public final class Conditions {

    private Conditions() {}

    public static @Nullable String text(ServerHttpRequest request, String name) {
        return request.getQueryParams().getFirst(name);
    }

    public static @Nullable Boolean flag(ServerHttpRequest request, String name) {
        return one(request, name, Map.of("true", true, "false", false));
    }

    public static @Nullable Instant time(ServerHttpRequest request, String name) {
        String wanted = text(request, name);
        try {
            return wanted == null ? null : Instant.parse(wanted);
        } catch (DateTimeParseException noTime) {
            throw ApiProblem.invalidField(name, name + " must be a time such as 2030-01-01T00:00:00Z.");
        }
    }

    /** The value that one of those words stands for. */
    public static <T> @Nullable T one(ServerHttpRequest request, String name, Map<String, T> words) {
        String wanted = text(request, name);
        T value = wanted == null ? null : words.get(wanted);
        if (wanted != null && value == null) {
            throw ApiProblem.invalidField(
                    name, name + " must be one of: " + String.join(", ", new TreeSet<>(words.keySet())) + ".");
        }
        return value;
    }
}
