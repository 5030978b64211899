package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.vault.VaultRecords;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The tenants of this installation. */
@Component
final class Tenants {

    /** Ids are part of stored ids and of addresses ({@code <tenant>~<id>}), so they have neither colons nor tildes. */
    static final String ID = "[a-z0-9][a-z0-9-]{0,39}";

    private static final Pattern VALID = Pattern.compile(ID);

    private final Records<Tenant> records;
    private final Clock clock;

    Tenants(VaultRecords vault, Clock clock) {
        this.records = new Records<>(vault, "tenant", Tenant.class);
        this.clock = clock;
    }

    static boolean isId(String text) {
        return VALID.matcher(text).matches();
    }

    boolean exists(String id) {
        return records.find(id).isPresent();
    }

    List<Stored<Tenant>> all() {
        return records.list(null);
    }

    /** Makes a tenant; false when there is one of that id. */
    boolean create(String id, String name) {
        return records.create(id, id, new Tenant(name, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
