package io.dragoman.gateway.integration;

import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.dragoman.gateway.webhook.PublicAddress;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationView;
import io.dragoman.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists the accounts that the simulator may write to. */
@RestController
@Profile("!production")
@RequestMapping("/api/v1/simulator/integrations")
@Access({Role.ADMIN, Role.AGENT})
@Tag(name = "Simulator")
class SimulatedIntegrationController {

    private final Queries queries;
    private final PublicAddress address;

    SimulatedIntegrationController(Queries queries, PublicAddress address) {
        this.queries = queries;
        this.address = address;
    }

    @GetMapping
    @Operation(summary = "Simulated accounts", description = "A page can have fewer items than asked for, even none.")
    @Example(response = IntegrationController.PAGE)
    Mono<ResponseEntity<Page<IntegrationItem>>> list(Caller caller, ServerHttpRequest request) {
        return queries.page(
                        new FindIntegrations(Reads.scope(caller, request), Reads.page(request)), IntegrationView.class)
                .map(SimulatedIntegrationController::simulated)
                .map(page -> Reads.page(page, view -> IntegrationItem.of(view, caller, address, null)));
    }

    private static Page<IntegrationView> simulated(Page<IntegrationView> page) {
        return new Page<>(
                page.items().stream().filter(IntegrationView::simulated).toList(), page.next(), page.position());
    }
}
