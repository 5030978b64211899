package io.dragoman.server.testbench;

import io.dragoman.gateway.platform.ApiProblem;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the scripted provider answers calls that match.
 *
 * @param times for so many calls; {@code null} for all that follow
 * @param delayMs how long it takes
 * @param body text, or any JSON
 * @param drop {@code before}: the connection breaks before the call is recorded as received; {@code after}: after it was, without an answer
 */
record ScriptedRule(
        Match match,
        @Nullable Integer times,
        @Nullable Long delayMs,
        @Nullable Integer status,
        @Nullable Map<String, String> headers,
        @Nullable Object body,
        @Nullable String drop) {

    ScriptedRule {
        if (match == null) {
            throw ApiProblem.invalidField("match", "it must be given");
        }
        if (drop != null && !Set.of("before", "after").contains(drop)) {
            throw ApiProblem.invalidField("drop", "it is before or after");
        }
        if (times != null && times < 1) {
            throw ApiProblem.invalidField("times", "it is at least 1");
        }
        if (status != null && (status < 100 || status > 599)) {
            throw ApiProblem.invalidField("status", "it is an HTTP status");
        }
    }

    /**
     * Which calls.
     *
     * @param method the HTTP method; {@code null} for any
     * @param path the path after {@code /test/provider}; a trailing {@code *} stands for any rest; {@code null} for any path
     * @param contains what the body must contain
     */
    record Match(
            @Nullable String method,
            @Nullable String path,
            @Nullable String contains) {

        boolean fits(String calledMethod, String calledPath, String calledBody) {
            return (method == null || method.equalsIgnoreCase(calledMethod))
                    && (path == null || fitsPath(path, calledPath))
                    && (contains == null || calledBody.contains(contains));
        }

        private static boolean fitsPath(String pattern, String called) {
            return pattern.endsWith("*")
                    ? called.startsWith(pattern.substring(0, pattern.length() - 1))
                    : called.equals(pattern);
        }
    }
}
