package io.dragoman.gateway.changes;

import io.dragoman.gateway.changes.ChangeStreams.Notice;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Presence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Tells open pages what to read anew. */
@RestController
@RequestMapping("/api/v1/changes")
@Access
@Tag(name = "Changes")
class ChangeController {

    private final ChangeStreams streams;
    private final Presence presence;
    private final Kinds kinds;

    ChangeController(ChangeStreams streams, Presence presence, Kinds kinds) {
        this.streams = streams;
        this.presence = presence;
        this.kinds = kinds;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "What changes, as it becomes readable",
            description =
                    "Resumes after Last-Event-ID. An event named reset says that this is not possible: read everything"
                            + " anew. A reader hears of what it may read. The server ends a stream from time to time, and"
                            + " soon after its reader may no longer read; browsers come back by themselves.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            examples =
                                    @ExampleObject(
                                            "id:43\nevent:change\ndata:{\"kind\":\"inquiry\",\"id\":\"k3f9a1-1\",\"position\":43}\n\n")))
    Flux<ServerSentEvent<Notice>> changes(
            Caller caller,
            @Parameter(description = "The last id that was read")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable String last,
            @Parameter(description = "The same, or the position of a list that was read, where a header cannot be set")
                    @RequestParam(name = "lastEventId", required = false)
                    @Nullable String first,
            ServerWebExchange exchange) {
        Place place = place(last == null ? first : last);
        // Proxies that collect answers before they pass them on are asked not to.
        exchange.getResponse().getHeaders().set("X-Accel-Buffering", "no");
        Audience audience = new Audience(caller, kinds.of(caller), () -> presence.lasts(exchange));
        return streams.open(audience, place);
    }

    private static Place place(@Nullable String lastId) {
        try {
            return Place.of(lastId);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.invalidField("lastEventId", "lastEventId is not an id of this stream.");
        }
    }
}
