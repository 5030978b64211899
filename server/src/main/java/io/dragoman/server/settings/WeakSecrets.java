package io.dragoman.server.settings;

import io.dragoman.gateway.identity.FirstStart;
import java.util.stream.Stream;
import org.springframework.core.env.PropertyResolver;

/** Preset secrets that somebody could guess. */
final class WeakSecrets {

    /** So long must a token be that nobody can try them all; the ones we make are longer. */
    private static final int SHORTEST_TOKEN = 16;

    private WeakSecrets() {}

    /** What is to be said about them, without saying what they are. */
    static Stream<String> in(PropertyResolver environment) {
        return Stream.concat(
                shorter(
                        "DRAGOMAN_ADMIN_PASSWORD",
                        "dragoman.admin-password",
                        FirstStart.SHORTEST_PASSWORD,
                        environment),
                shorter("DRAGOMAN_ADMIN_TOKEN", "dragoman.admin-token", SHORTEST_TOKEN, environment));
    }

    private static Stream<String> shorter(String variable, String name, int shortest, PropertyResolver environment) {
        String secret = environment.getProperty(name, "");
        return secret.isBlank() || secret.codePointCount(0, secret.length()) >= shortest
                ? Stream.empty()
                : Stream.of(variable + " has fewer than " + shortest + " characters.");
    }
}
