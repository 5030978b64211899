package io.dragoman.server.start;

import io.dragoman.gateway.simulator.SimulatedCustomers;
import io.dragoman.integration.IntegrationId;
import io.dragoman.vault.VaultRecords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A tenant of its own with varied conversations, written through the same webhooks as any other message and worked by the same commands.
 * Filled once.
 */
@Component
@Profile("!production")
@ConditionalOnProperty("dragoman.demo")
final class DemoTenant {

    static final String ID = "demo";

    /** Known to everybody, as the demo is: it holds invented people only. */
    static final String PASSWORD = "look-around-in-the-demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoTenant.class);
    private static final String FILLED = "demo-filled";
    private static final String WORKED = "demo-worked";

    private final SimulatedCustomers customers;
    private final DemoWork work;
    private final VaultRecords records;
    private final Clock clock;

    DemoTenant(SimulatedCustomers customers, DemoWork work, VaultRecords records, Clock clock) {
        this.customers = customers;
        this.work = work;
        this.records = records;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        List<DemoConversation> conversations = DemoConversation.all();
        once(FILLED, write(conversations))
                .then(once(WORKED, work.on(conversations)))
                .subscribe(
                        done -> {},
                        failure -> LOG.warn("The demo could not be filled; the next start tries again", failure));
    }

    private Mono<Void> once(String step, Mono<Void> act) {
        return Mono.defer(() -> records.find(step, ID).isPresent()
                ? Mono.empty()
                : act.then(Mono.fromRunnable(() -> records.put(step, ID, ID, new byte[0], null))));
    }

    private Mono<Void> write(List<DemoConversation> conversations) {
        Instant now = clock.instant();
        int count = conversations.size();
        return Flux.range(0, count)
                .concatMap(place -> write(conversations.get(place), DemoConversation.begin(place, count, now)))
                .then();
    }

    private Flux<Object> write(DemoConversation conversation, Instant begin) {
        IntegrationId to = IntegrationId.of(ID, "sim-" + conversation.provider());
        return Flux.range(0, conversation.messages().size())
                .concatMap(message -> customers.write(
                        to,
                        conversation.from(),
                        conversation.name(),
                        conversation.messages().get(message),
                        DemoConversation.sent(begin, message)));
    }
}
