package io.dragoman.server.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrationVaultRecordsTest {

    private static final IntegrationId META = IntegrationId.of("default", "meta");

    @TempDir
    Path directory;

    private SqliteVault vault;
    private IntegrationVaultRecords integrations;

    @BeforeEach
    void open() {
        vault = Vaults.open(directory);
        integrations = new IntegrationVaultRecords(vault);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void an_account_is_found_with_its_credentials_after_a_restart() {
        integrations.put(access(META, Provider.META, "s3cret"));
        vault.close();
        open();

        assertThat(integrations.find(META)).contains(access(META, Provider.META, "s3cret"));
        assertThat(integrations.find(IntegrationId.of("default", "none"))).isEmpty();
    }

    @Test
    void a_changed_account_is_read_as_it_is_now() {
        integrations.put(access(META, Provider.META, "s3cret"));
        assertThat(integrations.find(META)).isPresent();
        integrations.put(access(META, Provider.META, "n3wer"));

        assertThat(integrations.find(META).orElseThrow().credential("appSecret"))
                .isEqualTo("n3wer");
    }

    @Test
    void the_accounts_of_a_provider_come_in_order_the_default_tenants_first() {
        for (String tenant : new String[] {"acme", "default", "zoo"}) {
            integrations.put(access(IntegrationId.of(tenant, "b"), Provider.META, "x"));
            integrations.put(access(IntegrationId.of(tenant, "a"), Provider.META, "x"));
            integrations.put(access(IntegrationId.of(tenant, "t"), Provider.TWILIO, "x"));
        }

        assertThat(integrations.all(Provider.META))
                .extracting(access -> access.id().tenant() + "/" + access.id().local())
                .containsExactly("default/a", "default/b", "acme/a", "acme/b", "zoo/a", "zoo/b");
    }

    @Test
    void a_removed_account_is_gone_from_memory_and_disk() throws Exception {
        integrations.put(access(META, Provider.META, "s3cret"));
        String sealed = Vaults.stored(directory, "SELECT content FROM records");

        integrations.remove(META);

        assertThat(integrations.find(META)).isEmpty();
        assertThat(integrations.all(Provider.META)).isEmpty();
        assertThat(Vaults.onDisk(directory, sealed)).isFalse();
        assertThat(Vaults.onDisk(directory, "s3cret")).isFalse();
    }

    private static IntegrationAccess access(IntegrationId id, Provider provider, String secret) {
        return new IntegrationAccess(
                id, provider, true, false, Map.of("phoneNumberId", "1065"), Map.of("appSecret", secret));
    }
}
