package io.dragoman.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact as screens show it; the id is local. {@code phone} is the first phone identity. */
public record ContactView(
        String id, @Nullable String name, @Nullable String phone, List<Identity> identities, Instant registeredAt) {

    /** One identity the contact is known by. */
    public record Identity(IdentityKind kind, String value) {}
}
