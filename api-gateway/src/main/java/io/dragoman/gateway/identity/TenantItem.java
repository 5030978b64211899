package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import java.time.Instant;

record TenantItem(String id, String name, Instant createdAt) {

    static TenantItem of(Stored<Tenant> stored) {
        return new TenantItem(
                stored.key(), stored.content().name(), stored.content().createdAt());
    }
}
