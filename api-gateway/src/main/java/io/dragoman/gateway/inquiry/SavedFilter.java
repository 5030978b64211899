package io.dragoman.gateway.inquiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.gateway.platform.ApiProblem;
import java.math.BigDecimal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A filter with a name.
 *
 * @param id follows from the name
 * @param query the parameters of the board's address, encoded as there
 */
record SavedFilter(String id, String name, String query) {

    static final String EXAMPLE = "{\"id\":\"SG90\",\"name\":\"Hot\",\"query\":\"status=Complete&highValue=true\"}";

    private static final int LONGEST_NAME = 60;

    static SavedFilter of(@Nullable String name, @Nullable String query) {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME || given.chars().anyMatch(Character::isISOControl)) {
            throw ApiProblem.invalidField("name", "name must be 1 to " + LONGEST_NAME + " characters.");
        }
        if (query == null) {
            throw refused();
        }
        requireKnown(query);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(given.getBytes(UTF_8));
        return new SavedFilter(id, given, query);
    }

    /** What could not be asked cannot be saved. */
    private static void requireKnown(String query) {
        try {
            BoardRequest.of(BoardQuery.parameters(query), BigDecimal.ZERO);
        } catch (IllegalArgumentException malformed) {
            throw refused();
        }
    }

    private static ApiProblem refused() {
        return ApiProblem.invalidField(
                "query", "query must be parameters of the board, like status=Complete&sort=value.");
    }
}
