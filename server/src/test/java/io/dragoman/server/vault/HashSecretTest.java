package io.dragoman.server.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashSecretTest {

    private final HashSecret hash = new HashSecret(new byte[32]);

    @Test
    void a_hash_is_twenty_six_letters_and_digits() {
        assertThat(hash.of("default", "phone", "+4915112345678")).matches("[a-z2-7]{26}");
    }

    @Test
    void it_stays_what_it_was_when_it_was_first_stored() {
        assertThat(hash.of("default", "phone", "+4915112345678")).isEqualTo("zrehiy2j6zezfzonmkgqdvihqt");
    }

    @Test
    void where_one_part_ends_makes_a_difference() {
        assertThat(Stream.of(
                                hash.of("t", "ab", "c"),
                                hash.of("t", "a", "bc"),
                                hash.of("ta", "b", "c"),
                                hash.of("t", "abc"),
                                hash.of("t", "abc", ""),
                                hash.of("u", "abc"))
                        .collect(Collectors.toSet()))
                .hasSize(6);
    }

    @Test
    void every_installation_has_a_secret_of_its_own_and_keeps_it(@TempDir Path directory) {
        String first;
        try (SqliteVault vault = Vaults.open(directory.resolve("one"))) {
            first = vault.of("default", "x");
        }
        try (SqliteVault vault = Vaults.open(directory.resolve("one"));
                SqliteVault other = Vaults.open(directory.resolve("two"))) {
            assertThat(vault.of("default", "x")).isEqualTo(first);
            assertThat(other.of("default", "x")).isNotEqualTo(first);
        }
    }
}
