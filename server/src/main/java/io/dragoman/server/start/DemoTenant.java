package io.dragoman.server.start;

import io.dragoman.gateway.simulator.SimulatedCustomers;
import io.dragoman.integration.IntegrationId;
import io.dragoman.vault.VaultRecords;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A tenant of its own with varied conversations, written through the same webhooks as any other message. Filled once. */
@Component
@Profile("!production")
@ConditionalOnProperty("dragoman.demo")
final class DemoTenant {

    static final String ID = "demo";

    /** Known to everybody, as the demo is: it holds invented people only. */
    static final String PASSWORD = "look-around-in-the-demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoTenant.class);
    private static final String FILLED = "demo-filled";

    private final SimulatedCustomers customers;
    private final VaultRecords records;

    DemoTenant(SimulatedCustomers customers, VaultRecords records) {
        this.customers = customers;
        this.records = records;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        if (records.find(FILLED, ID).isPresent()) {
            return;
        }
        Flux.fromIterable(conversations())
                .concatMap(this::write)
                .doOnComplete(() -> records.put(FILLED, ID, ID, new byte[0], null))
                .subscribe(
                        done -> {},
                        failure -> LOG.warn("The demo could not be filled; the next start tries again", failure));
    }

    private Flux<Object> write(Conversation conversation) {
        IntegrationId to = IntegrationId.of(ID, "sim-" + conversation.provider());
        return Flux.fromIterable(conversation.messages())
                .concatMap(text -> customers.write(to, conversation.from(), conversation.name(), text));
    }

    private static List<Conversation> conversations() {
        try (InputStream file = new ClassPathResource("demo/conversations.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, new TypeReference<List<Conversation>>() {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the demo's conversations are missing", e);
        }
    }

    record Conversation(String provider, String from, String name, List<String> messages) {}
}
