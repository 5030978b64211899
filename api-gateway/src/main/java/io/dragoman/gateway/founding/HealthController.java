package io.dragoman.gateway.founding;

import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationView;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.ProcessorQuery.FindProcessors;
import io.dragoman.platform.Processors;
import io.dragoman.platform.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How the house is, for those who work in it; everybody else learns only that it is up. */
@RestController
@Tag(name = "Health")
class HealthController {

    private final Queries queries;
    private final HistoryPosition history;

    HealthController(Queries queries, HistoryPosition history) {
        this.queries = queries;
        this.history = history;
    }

    @GetMapping("/api/v1/health/details")
    @Access({Role.ADMIN, Role.AGENT, Role.AUDITOR})
    @Operation(
            summary = "How far each processor has come, and how the connected accounts are",
            description = "lag is the number of positions of the history that a processor has yet to work.")
    @Example(response = """
            {"status":"UP","position":42,"processors":[{"name":"timeline","position":40,"lag":2}],\
            "integrations":[{"id":"meta","provider":"meta","active":true}]}""")
    Mono<Details> details(Caller caller) {
        long head = history.head();
        Scope scope = new Scope(caller.tenant(), 0);
        Mono<List<Account>> accounts = queries.page(
                        new FindIntegrations(scope, new PageRequest(null, PageRequest.MAX)), IntegrationView.class)
                .map(page -> page.items().stream().map(Account::of).toList());
        return queries.ask(new FindProcessors(scope), Processors.class)
                .zipWith(accounts)
                .map(both -> new Details("UP", head, processors(both.getT1().positions(), head), both.getT2()));
    }

    @GetMapping("/api/whatsapp/health")
    @Access
    @Operation(
            summary = "Whether messages flow, as the first clients ask",
            description =
                    "connected: an account is connected and active. behind: how many positions the slowest processor is behind.")
    @Example(response = "{\"status\":\"UP\",\"connected\":true,\"behind\":0}")
    Mono<Brief> founding(Caller caller) {
        return details(caller).map(Brief::of);
    }

    private static List<Processor> processors(Map<String, Long> positions, long head) {
        return positions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(at -> new Processor(at.getKey(), at.getValue(), Math.max(0, head - at.getValue())))
                .toList();
    }

    /** How the house is. */
    record Details(String status, long position, List<Processor> processors, List<Account> integrations) {}

    /** How far one processor has come. */
    record Processor(String name, long position, long lag) {}

    /** A connected account. */
    record Account(String id, io.dragoman.integration.Provider provider, boolean active) {

        static Account of(IntegrationView it) {
            return new Account(it.id(), it.provider(), it.active());
        }
    }

    /** The same in brief. */
    record Brief(String status, boolean connected, long behind) {

        static Brief of(Details it) {
            return new Brief(
                    it.status(),
                    it.integrations().stream().anyMatch(Account::active),
                    it.processors().stream().mapToLong(Processor::lag).max().orElse(0));
        }
    }
}
