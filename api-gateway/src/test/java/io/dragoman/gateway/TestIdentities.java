package io.dragoman.gateway;

import io.dragoman.gateway.identity.FirstStart;
import io.dragoman.gateway.platform.Role;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** The gateway with identities and nothing else, over a vault in memory and a clock that is moved by hand. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = {Role.class, FirstStart.class})
@Import(TestBuses.class)
public class TestIdentities {

    @Bean
    MemoryVault vault() {
        return new MemoryVault();
    }

    @Bean
    HandClock clock() {
        return new HandClock(TestGateway.NOW);
    }

    @Bean
    RandomGenerator random() {
        return new Random(1);
    }

    /** The real one is slow on purpose. */
    @Bean
    @Primary
    PasswordEncoder quickEncoder() {
        return new Pbkdf2PasswordEncoder("", 16, 100, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}
