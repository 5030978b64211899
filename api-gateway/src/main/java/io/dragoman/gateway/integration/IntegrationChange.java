package io.dragoman.gateway.integration;

import io.dragoman.gateway.platform.ApiProblem;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an account; what is not named stays. A {@code null} or empty value forgets a setting.
 *
 * @param deliveryMode {@code WEBHOOK} or {@code POLLING}
 */
record IntegrationChange(
        @Nullable String name,
        @Nullable Map<String, @Nullable String> settings,
        @Nullable Map<String, @Nullable String> credentials,
        @Nullable String deliveryMode) {

    static final String EXAMPLE = "{\"name\":\"Reception\",\"credentials\":{\"appSecret\":\"…\"}}";

    /** The names of the credentials to replace. They can be replaced but not emptied: the history tells that they are set. */
    Set<String> rotated() {
        if (credentials == null) {
            return Set.of();
        }
        credentials.forEach((name, value) -> {
            if (value == null || value.isEmpty()) {
                throw ApiProblem.invalidField("credentials", "A credential can be replaced but not emptied.");
            }
        });
        return credentials.keySet();
    }

    /** {@code known} with {@code changes} over it. */
    static Map<String, String> merged(Map<String, String> known, @Nullable Map<String, @Nullable String> changes) {
        Map<String, String> merged = new TreeMap<>(known);
        if (changes != null) {
            changes.forEach((name, value) -> {
                if (value == null || value.isEmpty()) {
                    merged.remove(name);
                } else {
                    merged.put(name, value);
                }
            });
        }
        return Map.copyOf(merged);
    }
}
