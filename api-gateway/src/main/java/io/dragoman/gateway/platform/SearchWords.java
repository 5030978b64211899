package io.dragoman.gateway.platform;

import io.dragoman.search.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request searches for. */
public final class SearchWords {

    /** The parameter that names it. */
    public static final String PARAMETER = "q";

    /** Its name on the board, where it was known first. */
    private static final String FORMER = "search";

    private SearchWords() {}

    /** The words asked for; nothing when there are none. Whoever sees numbers masked cannot find them by their digits. */
    public static @Nullable SearchText of(ServerHttpRequest request, Caller caller) {
        String words = request.getQueryParams().getFirst(PARAMETER);
        if (words == null) {
            words = request.getQueryParams().getFirst(FORMER);
        }
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > SearchText.LONGEST) {
            throw ApiProblem.invalidField(PARAMETER, PARAMETER + " has at most " + SearchText.LONGEST + " characters.");
        }
        return new SearchText(words.strip(), caller.role() != Role.VIEWER);
    }
}
