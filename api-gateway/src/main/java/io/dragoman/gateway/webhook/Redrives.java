package io.dragoman.gateway.webhook;

import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.WebhookCommand.RedriveWebhook;
import io.dragoman.webhook.WebhookQuery.FindDeliveries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works many deliveries again. Which they are is read to the end before the first is asked for: a redrive changes its own filter. */
@Component
class Redrives {

    private static final int MOST = 1_000;
    private static final int AT_ONCE = 16;

    private final Queries queries;
    private final Commands commands;
    private final HistoryPosition history;

    Redrives(Queries queries, Commands commands, HistoryPosition history) {
        this.queries = queries;
        this.commands = commands;
        this.history = history;
    }

    Mono<Redriven> all(Caller caller, DeliveryFilter filter, long minPosition, boolean dryRun) {
        return found(caller, filter, minPosition).collectList().flatMap(found -> {
            List<String> ids = found.stream().limit(MOST).map(DeliveryRow::id).toList();
            Mono<Void> work = dryRun ? Mono.empty() : redrive(caller, ids);
            return work.then(Mono.fromSupplier(
                    () -> new Redriven(dryRun, ids.size(), ids, found.size() > MOST, history.head())));
        });
    }

    private Mono<Void> redrive(Caller caller, List<String> ids) {
        return Flux.fromIterable(ids)
                .flatMap(id -> commands.send(caller, new RedriveWebhook(DeliveryId.of(caller.tenant(), id))), AT_ONCE)
                .then();
    }

    /** All that fit, up to one more than are taken. */
    private Flux<DeliveryRow> found(Caller caller, DeliveryFilter filter, long minPosition) {
        return page(caller, filter, minPosition, null)
                .expand(page -> page.next() == null ? Mono.empty() : page(caller, filter, minPosition, page.next()))
                .flatMapIterable(Page::items)
                .take(MOST + 1L);
    }

    private Mono<Page<DeliveryRow>> page(
            Caller caller, DeliveryFilter filter, long minPosition, @Nullable String cursor) {
        return queries.page(
                new FindDeliveries(
                        new Scope(caller.tenant(), minPosition),
                        filter.state(),
                        filter.integrationId(),
                        new PageRequest(cursor, PageRequest.MAX)),
                DeliveryRow.class);
    }
}
