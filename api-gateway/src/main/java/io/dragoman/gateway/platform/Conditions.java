package io.dragoman.gateway.platform;

import io.dragoman.conversation.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request asks of a list's rows; {@code null} where it asks nothing. What cannot be right is refused by its name. */
public final class Conditions {

    private static final Map<String, Channel> CHANNELS = words(Channel.values(), Channel::label);

    private Conditions() {}

    public static @Nullable String text(ServerHttpRequest request, String name) {
        return request.getQueryParams().getFirst(name);
    }

    public static @Nullable Boolean flag(ServerHttpRequest request, String name) {
        return one(request, name, Map.of("true", true, "false", false));
    }

    public static @Nullable Instant time(ServerHttpRequest request, String name) {
        String wanted = text(request, name);
        return wanted == null ? null : TimeInput.time(name, wanted);
    }

    public static @Nullable Channel channel(ServerHttpRequest request) {
        return one(request, "channel", CHANNELS);
    }

    /** Each value by its word. */
    public static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        return Stream.of(values).collect(Collectors.toMap(word, Function.identity()));
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
