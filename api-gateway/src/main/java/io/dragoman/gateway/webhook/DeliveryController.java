package io.dragoman.gateway.webhook;

import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.DeliveryView;
import io.dragoman.webhook.WebhookCommand.RedriveWebhook;
import io.dragoman.webhook.WebhookQuery.FindDeliveries;
import io.dragoman.webhook.WebhookQuery.GetDelivery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The journal: every verified post, byte for byte, and what followed from it. */
@RestController
@RequestMapping("/api/v1/webhook-deliveries")
@Access({Role.ADMIN, Role.AUDITOR})
@Tag(name = "Webhook journal")
class DeliveryController {

    private final Queries queries;
    private final Commands commands;
    private final Redrives redrives;

    DeliveryController(Queries queries, Commands commands, Redrives redrives) {
        this.queries = queries;
        this.commands = commands;
        this.redrives = redrives;
    }

    @GetMapping
    @Access({Role.ADMIN, Role.AUDITOR, Role.AGENT})
    @Operation(summary = "The journal, newest first")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "pending, effective, no-effect, failed or unrouted")
    @Parameter(name = "integrationId", in = ParameterIn.QUERY, description = "Only this integration's")
    @Example(response = DeliveryExamples.PAGE)
    Mono<ResponseEntity<Page<DeliveryRow>>> list(Caller caller, ServerHttpRequest request) {
        DeliveryFilter filter = DeliveryFilter.of(request, caller);
        FindDeliveries query = new FindDeliveries(
                Reads.scope(caller, request), filter.state(), filter.integrationId(), Reads.page(request));
        return queries.page(query, DeliveryRow.class)
                .map(page -> Reads.page(page, row -> row.withPhoneNumber(PhoneMask.of(row.phoneNumber(), caller))));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One delivery: headers, body, resulting events, failures")
    @Example(response = DeliveryExamples.ITEM)
    Mono<ResponseEntity<DeliveryItem>> get(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return one(id, caller, request).map(answer -> Reads.item(answer, view -> DeliveryItem.of(view, caller)));
    }

    @GetMapping("/{id}/raw")
    @Operation(summary = "One delivery's body, byte for byte")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, examples = @ExampleObject("{}")))
    Mono<ResponseEntity<byte[]>> raw(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        String file =
                ContentDisposition.attachment().filename(id + ".bin").build().toString();
        return one(id, caller, request).map(answer -> {
            ResponseEntity<byte[]> found = Reads.item(answer, DeliveryView::body);
            return ResponseEntity.ok()
                    .headers(found.getHeaders())
                    .header(HttpHeaders.CONTENT_DISPOSITION, file)
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(found.getBody());
        });
    }

    @PostMapping("/{id}/redrive")
    @Access(Role.ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Work a delivery again; what took effect does not take effect twice")
    @Example(response = "{\"id\":\"meta.20300101.00c0ffee00c0ffee\",\"position\":46}")
    Mono<Accepted> redrive(@PathVariable String id, Caller caller) {
        DeliveryId delivery = Reads.id(DeliveryId::of, caller, id);
        return commands.accept(caller, delivery, new RedriveWebhook(delivery));
    }

    @PostMapping("/redrive")
    @Access(Role.ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Work the deliveries of a filter again; dryRun=true only tells which they are",
            description = "At most 1000 in one request, the newest first; next, as cursor, goes on behind them."
                    + " Other parameters are refused.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "pending, effective, no-effect, failed or unrouted; one of state and integrationId is needed")
    @Parameter(name = "integrationId", in = ParameterIn.QUERY, description = "Only this integration's")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "true: change nothing")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the answer before, with the same filter")
    @Example(response = DeliveryExamples.REDRIVEN)
    Mono<Redriven> redriveAll(Caller caller, ServerHttpRequest request) {
        DeliveryFilter filter = DeliveryFilter.of(request, caller);
        if (filter.state() == null && filter.integrationId() == null) {
            throw ApiProblem.invalidField("state", "One of state and integrationId is needed.");
        }
        return redrives.all(caller, filter, request);
    }

    private Mono<Answer<DeliveryView>> one(String id, Caller caller, ServerHttpRequest request) {
        DeliveryId delivery = Reads.id(DeliveryId::of, caller, id);
        return queries.one(new GetDelivery(Reads.scope(caller, request), delivery), DeliveryView.class);
    }
}
