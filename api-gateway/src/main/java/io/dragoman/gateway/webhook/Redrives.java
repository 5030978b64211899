package io.dragoman.gateway.webhook;

import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Conditions;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.WebhookCommand.RedriveWebhook;
import io.dragoman.webhook.WebhookQuery.FindDeliveries;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works many deliveries again. Which they are is read to the end before the first is asked for: a redrive changes its own filter. */
@Component
class Redrives {

    private static final int PAGES = 5;
    private static final int AT_ONCE = 16;
    private static final Set<String> PARAMETERS = Set.of("state", "integrationId", "dryRun", "cursor", "minPosition");

    private final Queries queries;
    private final Commands commands;
    private final HistoryPosition history;

    Redrives(Queries queries, Commands commands, HistoryPosition history) {
        this.queries = queries;
        this.commands = commands;
        this.history = history;
    }

    /** Those of a filter, the newest first, from the request's cursor on; {@code dryRun=true} only tells which they are. */
    Mono<Redriven> all(Caller caller, DeliveryFilter filter, ServerHttpRequest request) {
        Conditions.only(request, PARAMETERS);
        boolean dryRun = Conditions.isOn(request, "dryRun");
        Scope scope = Reads.scope(caller, request);
        return found(scope, filter, Reads.page(request).cursor()).collectList().flatMap(pages -> {
            List<String> ids = pages.stream()
                    .flatMap(page -> page.items().stream())
                    .map(DeliveryRow::id)
                    .toList();
            String next = pages.get(pages.size() - 1).next();
            Mono<Void> work = dryRun ? Mono.empty() : redrive(caller, ids);
            return work.then(
                    Mono.fromSupplier(() -> new Redriven(dryRun, ids.size(), ids, next != null, next, history.head())));
        });
    }

    private Mono<Void> redrive(Caller caller, List<String> ids) {
        return Flux.fromIterable(ids)
                .flatMap(id -> commands.send(caller, new RedriveWebhook(DeliveryId.of(caller.tenant(), id))), AT_ONCE)
                .then();
    }

    /** As many as one request takes. */
    private Flux<Page<DeliveryRow>> found(Scope scope, DeliveryFilter filter, @Nullable String cursor) {
        return page(scope, filter, cursor)
                .expand(page -> page.next() == null ? Mono.empty() : page(scope, filter, page.next()))
                .take(PAGES);
    }

    private Mono<Page<DeliveryRow>> page(Scope scope, DeliveryFilter filter, @Nullable String cursor) {
        return queries.page(
                new FindDeliveries(
                        scope, filter.state(), filter.integrationId(), new PageRequest(cursor, PageRequest.MAX)),
                DeliveryRow.class);
    }
}
