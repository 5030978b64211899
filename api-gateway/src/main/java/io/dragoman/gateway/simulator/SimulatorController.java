package io.dragoman.gateway.simulator;

import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Refuses;
import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.IntegrationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Writes as a customer, through the same webhooks as a provider; only to accounts that are marked as simulated. */
@RestController
@Profile("!production")
@RequestMapping("/api/v1/simulator")
@Access({Role.ADMIN, Role.AGENT})
@Tag(name = "Simulator", description = "Absent in production")
class SimulatorController {

    private final SimulatedCustomers customers;
    private final Commands commands;

    SimulatorController(SimulatedCustomers customers, Commands commands) {
        this.customers = customers;
        this.commands = commands;
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Write as a customer",
            description = "The server signs the provider's post itself and takes it in as any other.")
    @Example(
            request = SimulatedMessage.EXAMPLE,
            response = "{\"id\":\"sim-meta.20300101.00c0ffee00c0ffee\",\"position\":41}")
    @Refuses(Refuses.CONFLICT)
    Mono<Accepted> write(@RequestBody SimulatedMessage message, Caller caller) {
        return customers
                .write(
                        Reads.id(IntegrationId::of, caller, message.integration()),
                        message.digits(),
                        message.profile(),
                        message.words())
                .flatMap(delivery -> commands.accepted(delivery.local()));
    }
}
