package io.dragoman.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Refuses;
import io.dragoman.gateway.platform.Role;
import io.dragoman.platform.Page;
import io.dragoman.webhook.DeadLetter;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.WebhookCommand.DiscardItem;
import io.dragoman.webhook.WebhookCommand.RedriveItem;
import io.dragoman.webhook.WebhookQuery.FindDeadLetters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The failed items of all deliveries: what could not be worked, and waits for somebody to have it tried again or to leave it. */
@RestController
@RequestMapping("/api/v1/dead-letters")
@Access({Role.ADMIN, Role.AUDITOR})
@Tag(name = "Webhook journal")
class DeadLetterController {

    private static final Pattern ID = Pattern.compile("(.+)~(-?[0-9]{1,9})");
    private static final int LONGEST_REASON = 500;
    private static final String ONE = "meta.20300101.00c0ffee00c0ffee~3";

    private final Queries queries;
    private final Commands commands;
    private final Redrives redrives;

    DeadLetterController(Queries queries, Commands commands, Redrives redrives) {
        this.queries = queries;
        this.commands = commands;
        this.redrives = redrives;
    }

    @GetMapping
    @Operation(summary = "Failed items, by their deliveries, newest first; limit counts deliveries")
    @Parameter(name = "integrationId", in = ParameterIn.QUERY, description = "Only this integration's")
    @Example(response = DeliveryExamples.DEAD_LETTERS)
    Mono<ResponseEntity<Page<Letter>>> list(Caller caller, ServerHttpRequest request) {
        FindDeadLetters query = new FindDeadLetters(
                Reads.scope(caller, request), DeliveryFilter.of(request, caller).integrationId(), Reads.page(request));
        return queries.page(query, DeadLetter.class).map(page -> Reads.page(page, Letter::of));
    }

    @PostMapping("/{id}/redrive")
    @Access(Role.ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Work the item's delivery again; what took effect does not take effect twice",
            description =
                    "409 when the item was discarded, 404 when it has not failed. Saying it again changes nothing.")
    @Example(response = "{\"id\":\"" + ONE + "\",\"position\":46}")
    @Refuses(Refuses.CONFLICT)
    Mono<Accepted> redrive(@PathVariable String id, Caller caller) {
        Place place = Place.of(id, caller);
        return commands.send(caller, new RedriveItem(place.delivery(), place.item()))
                .then(commands.accepted(id));
    }

    @PostMapping("/redrive")
    @Access(Role.ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Work all deliveries with failed items again; dryRun=true only tells which they are",
            description = "At most 1000 in one request, the newest first; next, as cursor, goes on behind them."
                    + " Other parameters are refused.")
    @Parameter(name = "integrationId", in = ParameterIn.QUERY, description = "Only this integration's")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "true: change nothing")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the answer before, with the same filter")
    @Example(response = DeliveryExamples.REDRIVEN)
    Mono<Redriven> redriveAll(Caller caller, ServerHttpRequest request) {
        DeliveryFilter failed = new DeliveryFilter(
                DeliveryRow.State.FAILED, DeliveryFilter.of(request, caller).integrationId());
        return redrives.all(caller, failed, request);
    }

    @PostMapping("/{id}/discard")
    @Access(Role.ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Leave a failed item for good, with a reason; a redrive of its delivery works it again all the same")
    @Example(request = "{\"reason\":\"a test message\"}", response = "{\"id\":\"" + ONE + "\",\"position\":46}")
    Mono<Accepted> discard(@PathVariable String id, @RequestBody Discard body, Caller caller) {
        Place place = Place.of(id, caller);
        return commands.send(caller, new DiscardItem(place.delivery(), place.item(), body.checkedReason()))
                .then(commands.accepted(id));
    }

    record Discard(@Nullable String reason) {

        String checkedReason() {
            if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw ApiProblem.invalidField("reason", "reason has 1 to " + LONGEST_REASON + " characters.");
            }
            return reason.strip();
        }
    }

    /** A failed item with an id of its own: that of its delivery, a tilde, its place. */
    record Letter(String id, @JsonUnwrapped DeadLetter letter) {

        static Letter of(DeadLetter letter) {
            return new Letter(letter.deliveryId() + '~' + letter.item(), letter);
        }
    }

    private record Place(DeliveryId delivery, int item) {

        static Place of(String id, Caller caller) {
            Matcher parts = ID.matcher(id);
            if (!parts.matches()) {
                throw ApiProblem.notFound();
            }
            return new Place(Reads.id(DeliveryId::of, caller, parts.group(1)), Integer.parseInt(parts.group(2)));
        }
    }
}
