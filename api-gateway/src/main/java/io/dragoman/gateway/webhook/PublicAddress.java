package io.dragoman.gateway.webhook;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The address that the world knows this server by. Twilio signs it, and behind a proxy the server sees another one. */
public final class PublicAddress {

    private final @Nullable String base;

    /**
     * @param base for example {@code https://desk.example.org}; {@code null} or blank when the server is reached directly
     */
    public PublicAddress(@Nullable String base) {
        this.base = base == null || base.isBlank() ? null : base.strip().replaceAll("/+$", "");
    }

    /** The public address of {@code path}; {@code null} when none is set. */
    public @Nullable String of(String path) {
        return base == null ? null : base + path;
    }

    /** The addresses that a request may have been sent to, the public one first. */
    List<String> of(ServerHttpRequest request) {
        URI seen = request.getURI();
        String query = seen.getRawQuery();
        String known = of(query == null ? seen.getRawPath() : seen.getRawPath() + '?' + query);
        return known == null ? List.of(seen.toString()) : List.of(known, seen.toString());
    }
}
