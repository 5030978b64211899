package io.dragoman.gateway.integration;

import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.polling.PollState;
import io.dragoman.gateway.polling.Pollers;
import io.dragoman.gateway.webhook.PublicAddress;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationQuery.GetIntegration;
import io.dragoman.integration.IntegrationView;
import io.dragoman.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reads connected accounts. Of credentials it knows the names only. */
@RestController
@RequestMapping("/api/v1/integrations")
@Access
@Tag(name = "Integrations")
class IntegrationController {

    static final String EXAMPLE = """
            {"id":"meta","provider":"meta","name":"Front desk","active":true,"simulated":false,\
            "settings":{"phoneNumberId":"106540352242922","businessAccountId":"102290129340398"},\
            "credentials":["accessToken","appSecret","verifyToken"],"reportedStates":[{"kind":"account_update","state":"ACCOUNT_VIOLATION","detail":"SPAM",\
            "occurredAt":"2030-01-01T00:00:00Z"}],"version":3,"createdAt":"2030-01-01T00:00:00Z",\
            "deliveryMode":"WEBHOOK","webhookPath":"/api/v1/webhooks/meta/meta","webhookUrl":"https://desk.example.org/api/v1/webhooks/meta/meta"}""";

    static final String PAGE = "{\"items\":[" + EXAMPLE + "],\"next\":null,\"position\":42}";

    private final Queries queries;
    private final PublicAddress address;
    private final Pollers pollers;

    IntegrationController(Queries queries, PublicAddress address, Pollers pollers) {
        this.queries = queries;
        this.address = address;
        this.pollers = pollers;
    }

    @GetMapping
    @Operation(summary = "All connected accounts")
    @Example(response = PAGE)
    Mono<ResponseEntity<Page<IntegrationItem>>> list(Caller caller, ServerHttpRequest request) {
        return queries.page(
                        new FindIntegrations(Reads.scope(caller, request), Reads.page(request)), IntegrationView.class)
                .map(page -> Reads.page(page, view -> item(view, caller)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One connected account; its ETag is what If-Match compares")
    @Example(response = EXAMPLE)
    Mono<ResponseEntity<IntegrationItem>> get(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        IntegrationId integration = Reads.id(IntegrationId::of, caller, id);
        return queries.one(new GetIntegration(Reads.scope(caller, request), integration), IntegrationView.class)
                .map(answer -> Reads.versioned(answer, view -> item(view, caller), IntegrationView::version));
    }

    private IntegrationItem item(IntegrationView view, Caller caller) {
        PollState polling =
                pollers.stateOf(IntegrationId.of(caller.tenant(), view.id())).orElse(null);
        return IntegrationItem.of(view, caller, address, polling);
    }
}
