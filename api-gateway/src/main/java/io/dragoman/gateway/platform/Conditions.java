package io.dragoman.gateway.platform;

import io.dragoman.conversation.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
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

    /** Whether a switch is on. One that is named without a value is refused: nobody knows what was meant. */
    public static boolean isOn(ServerHttpRequest request, String name) {
        if (request.getQueryParams().containsKey(name) && text(request, name) == null) {
            throw ApiProblem.invalidField(name, name + " must be true or false.");
        }
        return Boolean.TRUE.equals(flag(request, name));
    }

    /** Refuses parameters of other names: where one that is mistyped would let too much happen. */
    public static void only(ServerHttpRequest request, Set<String> names) {
        for (String name : request.getQueryParams().keySet()) {
            if (!names.contains(name)) {
                // The name comes from outside: it is only given back when it is a plain word.
                throw ApiProblem.invalidField(
                        name.matches("\\w{1,64}") ? name : "parameters",
                        "The parameters are " + String.join(", ", new TreeSet<>(names)) + ".");
            }
        }
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
