package io.dragoman.gateway.founding;

import io.dragoman.gateway.platform.Reads;
import io.dragoman.platform.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Answers with rows alone, as the first clients know lists. What a page says beside them stands in headers. */
final class BareList {

    /** The cursor of the following page. */
    static final String NEXT_HEADER = "X-Next";

    private static final String CURSOR = "cursor=";

    private BareList() {}

    static <T> ResponseEntity<List<T>> of(Page<T> page, ServerHttpRequest request) {
        ResponseEntity.BodyBuilder answer = Reads.at(page.position());
        if (page.next() != null) {
            answer.header(NEXT_HEADER, page.next())
                    .header(HttpHeaders.LINK, '<' + address(request, page.next()) + ">; rel=\"next\"");
        }
        return answer.body(page.items());
    }

    /** The same question with another cursor. */
    private static String address(ServerHttpRequest request, String cursor) {
        String query = request.getURI().getRawQuery();
        String parameters = Stream.concat(
                        Stream.of(query == null ? new String[0] : query.split("&", -1))
                                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(CURSOR)),
                        Stream.of(CURSOR + cursor))
                .collect(Collectors.joining("&"));
        return request.getPath().value() + '?' + parameters;
    }
}
