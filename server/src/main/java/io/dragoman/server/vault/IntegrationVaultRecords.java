package io.dragoman.server.vault;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.vault.VaultRecords;
import io.dragoman.vault.VaultRecords.Entry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Connected accounts as records of a vault, whichever vault it is. */
public final class IntegrationVaultRecords implements IntegrationVault {

    private static final String KIND = "integration";
    private static final String FIRST_TENANT = "default";
    private static final Comparator<IntegrationAccess> ORDER = Comparator.comparing(
                    (IntegrationAccess access) -> !access.id().tenant().equals(FIRST_TENANT))
            .thenComparing(access -> access.id().value());

    private final VaultRecords records;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    public IntegrationVaultRecords(VaultRecords records) {
        this.records = records;
    }

    @Override
    public Optional<IntegrationAccess> find(IntegrationId id) {
        return records.find(KIND, id.value()).map(this::read);
    }

    @Override
    public List<IntegrationAccess> all(Provider provider) {
        return records.list(KIND, null).stream()
                .map(this::read)
                .filter(access -> access.provider() == provider)
                .sorted(ORDER)
                .toList();
    }

    @Override
    public void put(IntegrationAccess access) {
        records.put(KIND, access.id().tenant(), access.id().value(), json.writeValueAsBytes(access), null);
    }

    @Override
    public void remove(IntegrationId id) {
        records.remove(KIND, id.value());
        parsed.remove(id.value());
    }

    /** The records decide; what was read of them before is only used while they say the same. */
    private IntegrationAccess read(Entry entry) {
        Parsed known = parsed.get(entry.id());
        if (known != null && Arrays.equals(known.content(), entry.content())) {
            return known.access();
        }
        IntegrationAccess access = json.readValue(entry.content(), IntegrationAccess.class);
        parsed.put(entry.id(), new Parsed(entry.content(), access));
        return access;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by hand
    private record Parsed(byte[] content, IntegrationAccess access) {}
}
