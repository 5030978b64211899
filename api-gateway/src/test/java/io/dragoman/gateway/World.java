package io.dragoman.gateway;

import io.dragoman.gateway.platform.Role;
import io.dragoman.gateway.webhook.RefusedPost;
import io.dragoman.gateway.webhook.RefusedPostStore;
import io.dragoman.platform.ChangeFeed;
import io.dragoman.platform.KeyedHash;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.vault.VaultRecords;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What stands around the gateway's features in tests, all in memory. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({
    "io.dragoman.gateway.changes",
    "io.dragoman.gateway.contact",
    "io.dragoman.gateway.conversation",
    "io.dragoman.gateway.founding",
    "io.dragoman.gateway.inquiry",
    "io.dragoman.gateway.integration",
    "io.dragoman.gateway.outbound",
    "io.dragoman.gateway.polling",
    "io.dragoman.gateway.search",
    "io.dragoman.gateway.simulator",
    "io.dragoman.gateway.webhook",
    "io.dragoman.gateway.work"
})
public class World implements RefusedPostStore {

    public final List<CommandMessage<?>> commands = new CopyOnWriteArrayList<>();
    public final List<RefusedPost> refused = new CopyOnWriteArrayList<>();
    private final List<Registration> handlers = new ArrayList<>();
    private final CommandBus commandBus;
    private final QueryBus queryBus;

    World(@Lazy CommandBus commandBus, @Lazy QueryBus queryBus) {
        this.commandBus = commandBus;
        this.queryBus = queryBus;
    }

    /** Handles commands of a type with {@code handler}, and remembers them. */
    public void handle(Class<?> type, Function<Object, Object> handler) {
        handlers.add(commandBus.subscribe(type.getName(), command -> {
            commands.add(command);
            return handler.apply(command.getPayload());
        }));
    }

    /** Takes commands of these types, and remembers them. */
    public void accept(Class<?>... types) {
        for (Class<?> type : types) {
            handle(type, payload -> "done");
        }
    }

    /** Answers queries by the object's query handlers. */
    public void answer(Object handler) {
        handlers.add(new AnnotationQueryHandlerAdapter<>(handler).subscribe(queryBus));
    }

    /** The payloads of the commands so far. */
    public List<Object> sent() {
        return commands.stream().<Object>map(CommandMessage::getPayload).toList();
    }

    public void forget() {
        handlers.forEach(Registration::cancel);
        handlers.clear();
        commands.clear();
        refused.clear();
    }

    /** A client that is signed in as that role of that tenant. */
    public static WebTestClient client(int port, String tenant, Role role) {
        return WebTestClient.bindToServer()
                .filter(new WholeAnswers())
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofMinutes(1))
                .defaultHeader(HttpHeaders.AUTHORIZATION, TestGateway.bearer(tenant, role))
                .build();
    }

    @Override
    public void add(RefusedPost post) {
        refused.add(0, post);
    }

    @Override
    public List<RefusedPost> newest() {
        return refused;
    }

    @Bean
    static EventBus eventBus() {
        return SimpleEventBus.builder().build();
    }

    @Bean
    static IntegrationVault vault() {
        return new FakeVault();
    }

    @Bean
    static VaultRecords records() {
        return new MemoryVault();
    }

    @Bean
    static FakeRuns runs() {
        return new FakeRuns();
    }

    @Bean
    static ChangeFeed changeFeed() {
        return new FakeFeed();
    }

    @Bean
    static KeyedHash hash() {
        return (tenant, parts) -> tenant + '-' + String.join("-", parts).replace("+", "");
    }

    @Bean
    static MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    static RandomGenerator random() {
        AtomicLong last = new AtomicLong();
        return last::incrementAndGet;
    }

    @Bean
    static DynamicPropertyRegistrar settings() {
        return registry -> registry.add("dragoman.public-url", () -> "https://desk.example.test/");
    }
}
