package io.dragoman.gateway.inquiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The parameters of the board's address as one text, encoded as there. */
final class BoardQuery {

    private static final int LONGEST = 1_000;

    private BoardQuery() {}

    /**
     * What the text says.
     *
     * @throws IllegalArgumentException when the board could not be asked so
     */
    static MultiValueMap<String, String> parameters(String query) {
        if (query.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUri(URI.create("/?" + query))
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> parameters.add(decoded(name), value == null ? "" : decoded(value))));
        if (!BoardRequest.PARAMETERS.containsAll(parameters.keySet())) {
            throw new IllegalArgumentException("unknown parameters");
        }
        return parameters;
    }

    /** A blank may be a plus, as browsers write it. */
    private static String decoded(String part) {
        return URLDecoder.decode(part, UTF_8);
    }
}
