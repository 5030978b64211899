package io.dragoman.gateway;

import io.dragoman.gateway.platform.Authentication;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Role;
import io.dragoman.gateway.platform.SignedIn;
import io.dragoman.providers.ProviderAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.ServerWebExchange;

/**
 * The gateway without identities and without any controller: a test imports the ones it is about. Requests name their
 * caller themselves, {@code Authorization: Bearer test:<tenant>:<role>}. Commands and queries go to empty buses, on which a
 * test subscribes the handlers it needs.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = Role.class)
@Import(TestBuses.class)
public class TestGateway {

    public static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static final String PREFIX = "Bearer test:";

    @Bean
    Authentication authentication() {
        return TestGateway::caller;
    }

    private static Optional<SignedIn> caller(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getHeaders().getFirst("Authorization"))
                .filter(header -> header.startsWith(PREFIX))
                .map(header -> header.substring(PREFIX.length()).split(":", -1))
                .map(parts -> new SignedIn(
                        new Caller(parts[0], "t1", Caller.Kind.TOKEN, Role.valueOf(parts[1].toUpperCase(Locale.ROOT))),
                        false,
                        null));
    }

    /** The header's value that makes a request come from that tenant and role. */
    public static String bearer(String tenant, Role role) {
        return PREFIX + tenant + ':' + role.wire();
    }

    /** A client that waits as long as a busy machine needs. */
    public static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
                .filter(new WholeAnswers())
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofMinutes(1))
                .build();
    }

    /** Nobody answers there. */
    @Bean
    ProviderAddress providerAddress() {
        return account -> URI.create("http://127.0.0.1:9");
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
