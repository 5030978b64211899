package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.HandClock;
import io.dragoman.gateway.MemoryVault;
import io.dragoman.gateway.TestGateway;
import io.dragoman.gateway.platform.Role;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import reactor.core.scheduler.Schedulers;

class FirstStartTest {

    private final MemoryVault vault = new MemoryVault();
    private final HandClock clock = new HandClock(TestGateway.NOW);
    private final Secrets secrets = new Secrets(new Random(1));
    private final Users users = new Users(vault, secrets, clock);
    private final Tenants tenants = new Tenants(vault, clock);
    private final Tokens tokens = new Tokens(vault, secrets, new Background(Schedulers.immediate()), clock);
    private final Passwords passwords = new Passwords(
            new Pbkdf2PasswordEncoder("", 16, 100, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256), secrets);
    private final FirstStart firstStart = new FirstStart(tenants, users, tokens, passwords, secrets);

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void the_first_start_makes_an_admin_whose_password_is_told_once() {
        Optional<String> told = firstStart.run(new FirstStart.Settings(null, null));
        assertThat(told).hasValueSatisfying(password -> {
            assertThat(password).hasSize(20);
            assertThat(passwords
                            .matches(password, admin("default").passwordHash())
                            .block())
                    .isTrue();
        });
        assertThat(admin("default").mustChangePassword()).isTrue();
        assertThat(admin("default").role()).isEqualTo(Role.ADMIN);
        assertThat(firstStart.run(new FirstStart.Settings(null, null))).isEmpty();
        assertThat(tokens.ofTenant("default")).isEmpty();
    }

    @Test
    void a_given_password_is_not_told_and_counts_at_the_first_start_only() {
        assertThat(firstStart.run(new FirstStart.Settings("chosen by the owner", null)))
                .isEmpty();
        firstStart.run(new FirstStart.Settings("another later on", null));
        User admin = admin("default");
        assertThat(passwords
                        .matches("chosen by the owner", admin.passwordHash())
                        .block())
                .isTrue();
        assertThat(admin.mustChangePassword()).isFalse();
    }

    @Test
    void the_preset_token_is_an_admin_of_the_first_tenant() {
        firstStart.run(new FirstStart.Settings(null, "an-invented-preset-token"));
        assertThat(tokens.of("an-invented-preset-token")).hasValueSatisfying(token -> {
            assertThat(token.tenant()).isEqualTo("default");
            assertThat(token.content().role()).isEqualTo(Role.ADMIN);
            assertThat(token.content().expiresAt()).isNull();
        });
    }

    @Test
    void another_tenant_gets_an_admin_of_its_own() {
        assertThat(firstStart.tenantWithAdmin("demo", "Demo", "shown on the demo page"))
                .isEmpty();
        assertThat(tenants.exists("demo")).isTrue();
        assertThat(admin("demo").role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void settings_tell_only_whether_they_are_set() {
        assertThat(new FirstStart.Settings("secret one", "secret two").toString())
                .doesNotContain("secret");
    }

    private User admin(String tenant) {
        return users.named(tenant, "admin").orElseThrow().content();
    }
}
