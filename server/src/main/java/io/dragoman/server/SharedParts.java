package io.dragoman.server;

import io.dragoman.providers.ProviderAddress;
import io.dragoman.providers.registry.PublicAddresses;
import io.dragoman.server.testbench.TestClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What all modules share: time and randomness. */
@Configuration(proxyBeanMethods = false)
class SharedParts {

    @Bean
    @Profile("!test")
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Profile("test")
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Profile("!test")
    ProviderAddress providerAddress() {
        return new PublicAddresses();
    }

    @Bean
    RandomGenerator randomness() {
        return new SecureRandom();
    }
}
