package io.dragoman.gateway.webhook;

import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Counts and lists the posts that were refused. */
final class RefusedPosts {

    private static final List<String> SIGNATURES =
            List.of("x-hub-signature-256", "x-twilio-signature", "authorization", "x-waapi-hmac");

    private final RefusedPostStore store;
    private final MeterRegistry meters;
    private final Clock clock;
    private final RandomGenerator random;

    RefusedPosts(RefusedPostStore store, MeterRegistry meters, Clock clock, RandomGenerator random) {
        this.store = store;
        this.meters = meters;
        this.clock = clock;
        this.random = random;
    }

    void add(
            ServerHttpRequest post,
            @Nullable Provider provider,
            List<IntegrationAccess> addressed,
            RefusedWebhook.Reason reason) {
        meters.counter("dragoman.webhooks.refused", "reason", reason.name()).increment();
        HttpHeaders headers = post.getHeaders();
        long length = headers.getContentLength();
        store.add(new RefusedPost(
                HexFormat.of().toHexDigits(random.nextLong()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                provider,
                addressed.stream().map(access -> access.id().tenant()).collect(Collectors.toCollection(TreeSet::new)),
                integration(addressed),
                reason.name(),
                length < 0 ? null : length,
                SIGNATURES.stream().anyMatch(headers::containsHeader)));
    }

    /** The one id that all addressed integrations have; a shared address means none in particular. */
    private static @Nullable String integration(List<IntegrationAccess> addressed) {
        Stream<String> ids =
                addressed.stream().map(access -> access.id().local()).distinct();
        List<String> distinct = ids.toList();
        return distinct.size() == 1 ? distinct.get(0) : null;
    }
}
