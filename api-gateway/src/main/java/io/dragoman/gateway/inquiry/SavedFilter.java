package io.dragoman.gateway.inquiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.gateway.platform.ApiProblem;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A filter with a name.
 *
 * @param id follows from the name
 * @param query the parameters of the board's address, encoded as there
 */
record SavedFilter(String id, String name, String query) {

    static final String EXAMPLE = "{\"id\":\"SG90\",\"name\":\"Hot\",\"query\":\"status=Complete&highValue=true\"}";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1_000;

    static SavedFilter of(@Nullable String name, @Nullable String query) {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME || given.chars().anyMatch(Character::isISOControl)) {
            throw ApiProblem.invalidField("name", "name must be 1 to " + LONGEST_NAME + " characters.");
        }
        if (query == null || query.length() > LONGEST_QUERY) {
            throw refused();
        }
        requireKnown(query);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(given.getBytes(UTF_8));
        return new SavedFilter(id, given, query);
    }

    /** What could not be asked cannot be saved. */
    private static void requireKnown(String query) {
        try {
            MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
            UriComponentsBuilder.fromUri(URI.create("/?" + query))
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> values.forEach(
                            value -> parameters.add(name, value == null ? "" : UriUtils.decode(value, UTF_8))));
            if (!BoardRequest.PARAMETERS.containsAll(parameters.keySet())) {
                throw refused();
            }
            BoardRequest.of(parameters, BigDecimal.ZERO);
        } catch (IllegalArgumentException malformed) {
            throw refused();
        }
    }

    private static ApiProblem refused() {
        return ApiProblem.invalidField(
                "query", "query must be parameters of the board, like status=Complete&sort=value.");
    }
}
