package io.dragoman.gateway.work;

import io.dragoman.gateway.platform.Queries;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.webhook.DeadLetter;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.WebhookQuery.FindDeadLetters;
import io.dragoman.webhook.WebhookQuery.FindDeliveries;
import io.dragoman.work.DueCommand;
import io.dragoman.work.WorkQuery.FindDueCommands;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where work stands, in the order in which the list tells of it: what needs a person comes first. */
enum WorkSource {
    LETTERS(true) {
        @Override
        Mono<Page<WorkItem>> read(Queries queries, Scope scope, @Nullable WorkType type, PageRequest page) {
            return queries.page(new FindDeadLetters(scope, null, page), DeadLetter.class)
                    .map(letters -> mapped(letters, WorkItem::of));
        }
    },
    DELIVERIES(false) {
        @Override
        Mono<Page<WorkItem>> read(Queries queries, Scope scope, @Nullable WorkType type, PageRequest page) {
            return queries.page(new FindDeliveries(scope, DeliveryRow.State.PENDING, null, page), DeliveryRow.class)
                    .map(deliveries -> mapped(deliveries, WorkItem::of));
        }
    },
    COMMANDS(false) {
        @Override
        Mono<Page<WorkItem>> read(Queries queries, Scope scope, @Nullable WorkType type, PageRequest page) {
            return queries.page(
                            new FindDueCommands(scope, type == null ? null : type.process(), page), DueCommand.class)
                    .map(commands -> mapped(commands, WorkItem::of));
        }
    };

    private final boolean failed;

    WorkSource(boolean failed) {
        this.failed = failed;
    }

    abstract Mono<Page<WorkItem>> read(Queries queries, Scope scope, @Nullable WorkType type, PageRequest page);

    /** True when there may be such work in it. */
    boolean has(@Nullable Boolean onlyFailed, @Nullable WorkType type) {
        boolean kind = type == null || (type == WorkType.WEBHOOK) == (this != COMMANDS);
        return kind && (onlyFailed == null || onlyFailed == failed);
    }

    private static <T> Page<WorkItem> mapped(Page<T> page, Function<T, WorkItem> item) {
        return new Page<>(page.items().stream().map(item).toList(), page.next(), page.position());
    }
}
