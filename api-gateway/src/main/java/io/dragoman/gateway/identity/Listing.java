package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.NotYet;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Pages of the vault's records, oldest first. They are no part of the history but answer like lists that are. */
@Component
final class Listing {

    private static final Pattern CURSOR = Pattern.compile("\\d{15}-[a-z0-9-]{1,40}");

    private final HistoryPosition history;

    Listing(HistoryPosition history) {
        this.history = history;
    }

    /** The place of a record in its list, which also is the cursor that continues after it. */
    static String place(Instant createdAt, String id) {
        return String.format(Locale.ROOT, "%015d-%s", createdAt.toEpochMilli(), id);
    }

    <V, T> ResponseEntity<Page<T>> page(
            ServerHttpRequest request, List<V> all, Function<V, String> place, Function<V, T> shown) {
        long position = position(request);
        PageRequest asked = Reads.page(request);
        List<V> rest = all.stream()
                .filter(item -> isAfter(asked.cursor(), place.apply(item)))
                .sorted(Comparator.comparing(place))
                .limit(asked.limit() + 1L)
                .toList();
        boolean more = rest.size() > asked.limit();
        List<V> page = more ? rest.subList(0, asked.limit()) : rest;
        String next = more ? place.apply(page.get(page.size() - 1)) : null;
        return Reads.page(new Page<>(page, next, position), shown);
    }

    /** The position a read answers with. What the vault holds is never behind it. */
    long position(ServerHttpRequest request) {
        long asked = Reads.minPosition(request);
        long head = history.head();
        if (asked > head) {
            throw new NotYet("history", asked, head);
        }
        return head;
    }

    private static boolean isAfter(@Nullable String cursor, String place) {
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            throw ApiProblem.invalidField("cursor", "cursor is not one that a list has given.");
        }
        return cursor == null || place.compareTo(cursor) > 0;
    }
}
