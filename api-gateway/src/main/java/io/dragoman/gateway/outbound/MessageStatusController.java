package io.dragoman.gateway.outbound;

import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.outbound.StatusQuery.FindOrphanStatuses;
import io.dragoman.outbound.StatusQuery.FindStatuses;
import io.dragoman.outbound.StatusView;
import io.dragoman.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How far messages got that left the house. */
@RestController
@EnableConfigurationProperties(StatusSettings.class)
@RequestMapping("/api/v1/message-statuses")
@Access
@Tag(name = "Message statuses")
class MessageStatusController {

    private static final String EXAMPLE = """
            {"items":[{"id":"s9q4","integrationId":"meta","provider":"meta","status":"read","sentAt":"2030-01-01T00:00:01Z",\
            "deliveredAt":"2030-01-01T00:00:02Z","readAt":"2030-01-01T00:01:00Z","playedAt":null,"failedAt":null,\
            "errorCode":null,"errorTitle":null,"history":[{"status":"sent","occurredAt":"2030-01-01T00:00:01Z"},\
            {"status":"delivered","occurredAt":"2030-01-01T00:00:02Z"},{"status":"read","occurredAt":"2030-01-01T00:01:00Z"}]}],\
            "next":null,"position":42}""";

    private final Queries queries;

    private final Clock clock;
    private final StatusSettings settings;

    MessageStatusController(Queries queries, Clock clock, StatusSettings settings) {
        this.queries = queries;
        this.clock = clock;
        this.settings = settings;
    }

    @GetMapping
    @Operation(
            summary = "What providers reported about sent messages, newest first",
            description = "The status is the highest one reported, whatever came last.")
    @Example(response = EXAMPLE)
    Mono<ResponseEntity<Page<StatusView>>> list(Caller caller, ServerHttpRequest request) {
        return queries.page(new FindStatuses(Reads.scope(caller, request), Reads.page(request)), StatusView.class)
                .map(page -> Reads.page(page, status -> shown(status, caller)));
    }

    @GetMapping("/orphans")
    @Operation(
            summary = "Statuses of messages that nobody knows, newest first",
            description =
                    "A status may come before its message: it waits, and is the message's as soon as that is there. One that waits"
                            + " longer than dragoman.statuses.orphan-after (24 h) stands here, until its message comes.")
    @Example(response = EXAMPLE)
    Mono<ResponseEntity<Page<StatusView>>> orphans(Caller caller, ServerHttpRequest request) {
        FindOrphanStatuses orphans = new FindOrphanStatuses(
                Reads.scope(caller, request), clock.instant().minus(settings.orphanAfter()), Reads.page(request));
        return queries.page(orphans, StatusView.class).map(page -> Reads.page(page, status -> shown(status, caller)));
    }

    private static StatusView shown(StatusView it, Caller caller) {
        return new StatusView(
                it.id(),
                it.integrationId(),
                it.provider(),
                it.messageId(),
                it.status(),
                it.reportedAt(),
                it.sentAt(),
                it.deliveredAt(),
                it.readAt(),
                it.playedAt(),
                it.failedAt(),
                it.errorCode(),
                PhoneMask.text(it.errorTitle(), caller),
                it.history());
    }
}
