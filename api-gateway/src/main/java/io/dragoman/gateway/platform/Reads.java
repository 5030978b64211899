package io.dragoman.gateway.platform;

import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.platform.StoredId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What all reads have in common: how they are asked and how they answer. */
public final class Reads {

    /** The position of the history that a read reflects. */
    public static final String POSITION_HEADER = "X-Position";

    /** The version of what is read; its ETag begins with it. */
    static final String VERSION_HEADER = "X-Version";

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[\\w-]{1,64})?\"");
    private static final int LONGEST_CURSOR = 1_000;

    private Reads() {}

    /** Whose data the read may see, and how fresh it must be ({@code minPosition} or {@code If-Min-Position}). */
    public static Scope scope(Caller caller, ServerHttpRequest request) {
        return new Scope(caller.tenant(), minPosition(request));
    }

    /** The position that the answer must at least reflect; 0 when any will do. */
    public static long minPosition(ServerHttpRequest request) {
        String asked = request.getQueryParams().getFirst("minPosition");
        String given = asked == null ? request.getHeaders().getFirst("If-Min-Position") : asked;
        return given == null ? 0 : number("minPosition", given, 0, Long.MAX_VALUE);
    }

    /** The page that {@code limit} and {@code cursor} ask for. */
    public static PageRequest page(ServerHttpRequest request) {
        String limit = request.getQueryParams().getFirst("limit");
        String cursor = request.getQueryParams().getFirst("cursor");
        if (cursor != null && (cursor.isEmpty() || cursor.length() > LONGEST_CURSOR)) {
            throw ApiProblem.invalidField("cursor", "cursor is not one that a list has given.");
        }
        return new PageRequest(
                cursor, limit == null ? PageRequest.DEFAULT : (int) number("limit", limit, 1, PageRequest.MAX));
    }

    /** The stored id of an address's local part; what can be no local part does not exist. */
    public static <T extends StoredId> T id(BiFunction<String, String, T> type, Caller caller, String local) {
        try {
            return type.apply(caller.tenant(), local);
        } catch (IllegalArgumentException notAnId) {
            throw ApiProblem.notFound();
        }
    }

    /** The version that {@code If-Match} names; {@code null} when any will do. */
    public static @Nullable Long expectedVersion(ServerHttpRequest request) {
        String given = request.getHeaders().getFirst(HttpHeaders.IF_MATCH);
        if (given == null || given.trim().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(given.trim());
        if (!version.matches()) {
            throw ApiProblem.changedInBetween();
        }
        return Long.valueOf(version.group(1));
    }

    /** Answers with one thing; 404 when there is none. */
    public static <V, T> ResponseEntity<T> item(Answer<V> answer, Function<V, T> shown) {
        return at(answer.position()).body(shown.apply(existing(answer)));
    }

    /**
     * Answers with one thing that carries a version; 404 when there is none. Its ETag is made of the version and of what is shown: other
     * things than its own changes may change what is shown, and whoever writes needs only the version.
     */
    public static <V, T> ResponseEntity<T> versioned(
            Answer<V> answer, Function<V, T> shown, ToLongFunction<V> version) {
        V item = existing(answer);
        return at(answer.position())
                .header(VERSION_HEADER, Long.toString(version.applyAsLong(item)))
                .body(shown.apply(item));
    }

    /** Answers with a page of a list. */
    public static <V, T> ResponseEntity<Page<T>> page(Page<V> page, Function<V, T> shown) {
        return at(page.position())
                .body(new Page<>(page.items().stream().map(shown).toList(), page.next(), page.position()));
    }

    /** An answer that reflects {@code position}. */
    public static ResponseEntity.BodyBuilder at(long position) {
        return ResponseEntity.ok().header(POSITION_HEADER, Long.toString(position));
    }

    /** The queries' answers hold {@code null} for what does not exist, whatever their type says. */
    @SuppressWarnings("NullAway")
    private static <V> V existing(Answer<V> answer) {
        return Optional.ofNullable(answer.item()).orElseThrow(ApiProblem::notFound);
    }

    private static long number(String field, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw ApiProblem.invalidField(field, field + " must be a whole number.");
        }
        throw ApiProblem.invalidField(field, field + " is out of range.");
    }
}
