package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    private final List<String> work = new ArrayList<>();
    private final Passwords passwords = new Passwords(new Plain(), new Secrets(new Random(1)));

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void a_user_that_does_not_exist_costs_the_same_work_as_a_wrong_password() {
        assertThat(passwords.matches("some password", null).block()).isFalse();
        work.clear();
        assertThat(passwords.matches("some password", null).block()).isFalse();
        List<String> unknown = List.copyOf(work);
        work.clear();
        assertThat(passwords.matches("some password", "hash of another").block())
                .isFalse();
        assertThat(unknown).isEqualTo(work).containsExactly("matches");
    }

    @Test
    void even_the_password_that_stands_in_for_nobodys_opens_nothing() {
        String nobodys = new Secrets(new Random(1)).password();
        assertThat(passwords.matches(nobodys, null).block()).isFalse();
    }

    @Test
    void hashing_happens_on_threads_of_its_own() {
        assertThat(passwords
                        .hash("some password")
                        .map(hash -> Thread.currentThread().getName())
                        .block())
                .startsWith("passwords-");
    }

    private final class Plain implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            work.add("encode");
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            work.add("matches");
            return ("hash of " + password).equals(hash);
        }
    }
}
