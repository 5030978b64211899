package io.dragoman.gateway.founding;

import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Role;
import io.dragoman.gateway.polling.PollState;
import io.dragoman.gateway.polling.Pollers;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationView;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.ProcessorQuery.FindProcessors;
import io.dragoman.platform.Processors;
import io.dragoman.platform.Scope;
import io.dragoman.webhook.WebhookQuery.CountDeadLetters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** How the house is, for those who work in it; everybody else learns only whether messages flow. */
@RestController
@Tag(name = "Health")
class HealthController {

    private final Queries queries;
    private final HistoryPosition history;
    private final Pollers pollers;

    HealthController(Queries queries, HistoryPosition history, Pollers pollers) {
        this.queries = queries;
        this.history = history;
        this.pollers = pollers;
    }

    @GetMapping("/api/v1/health/details")
    @Access({Role.ADMIN, Role.AGENT, Role.AUDITOR})
    @Operation(
            summary = "How far each processor has come, and how the connected accounts are",
            description =
                    "status is DEGRADED while an active account is not connected: its provider has said that it is cut off, or its"
                            + " queue does not answer. lag is the number of positions of the history that a processor has yet to work;"
                            + " deadLetters, of deliveries with items that failed.")
    @Example(response = """
            {"status":"UP","position":42,"processors":[{"name":"timeline","position":40,"lag":2}],\
            "integrations":[{"id":"green","provider":"green-api","active":true,"connected":true,"reachable":true,\
            "state":"authorized"}],"deadLetters":0}""")
    Mono<Details> details(Caller caller) {
        Scope scope = new Scope(caller.tenant(), 0);
        Mono<List<AccountHealth>> accounts = queries.page(
                        new FindIntegrations(scope, new PageRequest(null, PageRequest.MAX)), IntegrationView.class)
                .map(page -> page.items().stream().map(it -> health(caller, it)).toList());
        return Mono.zip(
                        queries.ask(new FindProcessors(scope), Processors.class),
                        accounts,
                        queries.ask(new CountDeadLetters(scope), Long.class))
                .map(all -> Details.of(history.head(), all.getT1(), all.getT2(), all.getT3()));
    }

    @GetMapping("/api/whatsapp/health")
    @Access
    @Operation(
            summary = "Whether messages flow, as the first clients ask",
            description =
                    "connected: an account is connected. reachable: whether all queues that are asked answer; null where none is."
                            + " behind: how many positions the slowest processor is behind. dead_letters: deliveries with items that failed.")
    @Example(response = "{\"status\":\"UP\",\"connected\":true,\"reachable\":null,\"behind\":0,\"dead_letters\":0}")
    Mono<Brief> founding(Caller caller) {
        return details(caller).map(Brief::of);
    }

    private AccountHealth health(Caller caller, IntegrationView it) {
        PollState polling =
                pollers.stateOf(IntegrationId.of(caller.tenant(), it.id())).orElse(null);
        return AccountHealth.of(it, polling);
    }

    /** How the house is. */
    record Details(
            String status,
            long position,
            List<Processor> processors,
            List<AccountHealth> integrations,
            long deadLetters) {

        static Details of(long head, Processors processors, List<AccountHealth> accounts, long deadLetters) {
            boolean trouble = accounts.stream().anyMatch(account -> account.active() && !account.connected());
            List<Processor> places = processors.positions().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(at -> new Processor(at.getKey(), at.getValue(), Math.max(0, head - at.getValue())))
                    .toList();
            return new Details(trouble ? "DEGRADED" : "UP", head, places, accounts, deadLetters);
        }
    }

    /** How far one processor has come. */
    record Processor(String name, long position, long lag) {}

    /** The same in brief. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Brief(String status, boolean connected, @Nullable Boolean reachable, long behind, long deadLetters) {

        static Brief of(Details it) {
            List<Boolean> answers = it.integrations().stream()
                    .filter(AccountHealth::active)
                    .flatMap(account -> Stream.ofNullable(account.reachable()))
                    .toList();
            return new Brief(
                    it.status(),
                    it.integrations().stream().anyMatch(AccountHealth::connected),
                    answers.isEmpty() ? null : !answers.contains(false),
                    it.processors().stream().mapToLong(Processor::lag).max().orElse(0),
                    it.deadLetters());
        }
    }
}
