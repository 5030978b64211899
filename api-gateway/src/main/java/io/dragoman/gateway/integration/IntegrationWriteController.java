package io.dragoman.gateway.integration;

import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Refuses;
import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.IntegrationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Connects, changes and removes accounts. */
@RestController
@RequestMapping("/api/v1/integrations")
@Access(Role.ADMIN)
@ResponseStatus(HttpStatus.ACCEPTED)
@Tag(name = "Integrations")
class IntegrationWriteController {

    private static final String ACCEPTED = "{\"id\":\"meta\",\"position\":43}";

    private final IntegrationWrites writes;
    private final IntegrationRequests requests;

    IntegrationWriteController(IntegrationWrites writes, IntegrationRequests requests) {
        this.writes = writes;
        this.requests = requests;
    }

    @PostMapping
    @Operation(
            summary = "Connect an account",
            description = "Credentials are taken and never given back. Repeating the same request changes nothing.")
    @Example(request = NewIntegration.EXAMPLE, response = ACCEPTED)
    @Refuses(Refuses.CONFLICT)
    Mono<Accepted> connect(@RequestBody NewIntegration wanted, Caller caller) {
        return requests.connect(caller, wanted);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change name, settings or credentials; what is not named stays")
    @Example(request = IntegrationChange.EXAMPLE, response = ACCEPTED)
    @Refuses({Refuses.CHANGED, Refuses.CONFLICT})
    Mono<Accepted> change(
            @PathVariable String id, @RequestBody IntegrationChange change, Caller caller, ServerHttpRequest request) {
        return requests.change(caller, Reads.id(IntegrationId::of, caller, id), change, Reads.expectedVersion(request));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove an account and its credentials; what it received stays")
    @Example(response = ACCEPTED)
    @Refuses(Refuses.CHANGED)
    Mono<Accepted> delete(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return writes.delete(caller, Reads.id(IntegrationId::of, caller, id), Reads.expectedVersion(request));
    }

    @PostMapping("/{id}/activate")
    @Operation(summary = "Take webhooks again")
    @Example(response = ACCEPTED)
    @Refuses(Refuses.CHANGED)
    Mono<Accepted> activate(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return writes.activate(caller, Reads.id(IntegrationId::of, caller, id), Reads.expectedVersion(request), true);
    }

    @PostMapping("/{id}/deactivate")
    @Operation(summary = "Take no more webhooks")
    @Example(response = ACCEPTED)
    @Refuses(Refuses.CHANGED)
    Mono<Accepted> deactivate(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return writes.activate(caller, Reads.id(IntegrationId::of, caller, id), Reads.expectedVersion(request), false);
    }
}
