package io.dragoman.gateway.simulator;

import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.dragoman.gateway.webhook.SimulatedWebhooks;
import io.dragoman.integration.IntegrationId;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
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

    private final IntegrationVault vault;
    private final SimulatedWebhooks webhooks;
    private final Commands commands;
    private final Clock clock;
    private final RandomGenerator random;

    SimulatorController(
            IntegrationVault vault,
            SimulatedWebhooks webhooks,
            Commands commands,
            Clock clock,
            RandomGenerator random) {
        this.vault = vault;
        this.webhooks = webhooks;
        this.commands = commands;
        this.clock = clock;
        this.random = random;
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Write as a customer",
            description = "The server signs the provider's post itself and takes it in as any other.")
    @Example(
            request = SimulatedMessage.EXAMPLE,
            response = "{\"id\":\"sim-meta.20300101.00c0ffee00c0ffee\",\"position\":41}")
    Mono<Accepted> write(@RequestBody SimulatedMessage message, Caller caller) {
        IntegrationAccess account = simulated(Reads.id(IntegrationId::of, caller, message.integration()));
        Letter letter = new Letter(
                account,
                message.digits(),
                message.profile(),
                message.words(),
                id(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return webhooks.post(account, Payloads.of(letter)).flatMap(delivery -> commands.accepted(delivery.local()));
    }

    private IntegrationAccess simulated(IntegrationId id) {
        IntegrationAccess account = vault.find(id).orElseThrow(ApiProblem::notFound);
        if (!account.simulated()) {
            throw ApiProblem.conflict("NOT_SIMULATED", "This integration is a real one.");
        }
        if (!account.active()) {
            throw ApiProblem.conflict("CONFLICT", "This integration is not active.");
        }
        return account;
    }

    private String id() {
        return (HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong()))
                .toUpperCase(Locale.ROOT);
    }
}
