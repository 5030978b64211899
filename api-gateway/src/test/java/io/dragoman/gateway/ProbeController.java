package io.dragoman.gateway;

import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.OpenAccess;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.IntegrationCommand.ActivateIntegration;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationView;
import io.dragoman.platform.Page;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Operations as other packages write them, and some as they should not. */
@RestController
@RequestMapping("/api/v1/probe")
class ProbeController {

    private final Commands commands;
    private final Queries queries;

    ProbeController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    record Body(String text, Map<String, String> settings) {}

    @Access
    @PostMapping("/echo")
    Mono<Body> echo(@RequestBody Body body) {
        return Mono.just(body);
    }

    @OpenAccess
    @GetMapping("/open")
    Mono<Map<String, String>> open() {
        return Mono.just(Map.of("answer", "open"));
    }

    @Access({Role.ADMIN, Role.AGENT})
    @GetMapping("/working")
    Mono<Caller> working(Caller caller) {
        return Mono.just(caller);
    }

    @Access(operatorsOnly = true)
    @GetMapping("/operating")
    Mono<Void> operating() {
        return Mono.empty();
    }

    @GetMapping("/forgotten")
    Mono<String> forgotten() {
        return Mono.just("secret");
    }

    @Access
    @GetMapping("/broken")
    Mono<String> broken(@RequestParam(defaultValue = "0") int depth) {
        return Mono.error(new IllegalStateException("+15550001234 at " + depth));
    }

    @Access
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/integrations/{id}/activate")
    Mono<Accepted> activate(Caller caller, @PathVariable String id) {
        IntegrationId integration = Reads.id(IntegrationId::of, caller, id);
        return commands.accept(caller, integration, new ActivateIntegration(integration, null));
    }

    @Access
    @GetMapping("/integrations")
    Mono<ResponseEntity<Page<String>>> integrations(Caller caller, ServerHttpRequest request) {
        return queries.page(
                        new FindIntegrations(Reads.scope(caller, request), Reads.page(request)), IntegrationView.class)
                .map(page -> Reads.page(page, view -> view.id()));
    }
}
