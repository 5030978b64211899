package io.dragoman.gateway.polling;

import io.dragoman.gateway.webhook.PolledPosts;
import io.dragoman.providers.ProviderAddress;
import io.dragoman.providers.greenapi.GreenApiQueue;
import io.dragoman.vault.IntegrationVault;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the polling together. */
@Configuration(proxyBeanMethods = false)
class PollingConfiguration {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

    @Bean
    QueueClaims queueClaims(IntegrationVault accounts, ProviderAddress addresses) {
        return new QueueClaims(accounts, addresses);
    }

    @Bean
    Pollers pollers(
            IntegrationVault accounts,
            ProviderAddress addresses,
            QueueClaims claims,
            PolledPosts posts,
            RandomGenerator random,
            Clock clock) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_PATIENCE)
                .build();
        return new Pollers(
                accounts,
                account -> new GreenApiQueue(http, addresses.of(account), account),
                claims,
                posts::store,
                new Backoff(random),
                clock);
    }
}
