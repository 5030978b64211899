package io.dragoman.saga.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dragoman.contact.ContactCommand.ClaimIdentity;
import io.dragoman.contact.ContactCommand.LinkIdentity;
import io.dragoman.contact.ContactCommand.RenameContact;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.platform.KeyedHash;
import io.dragoman.providers.InboundItem.Identity;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.saga.platform.Dispatcher;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the contact behind the identities a provider names, registering it when nobody knows it. Who owns an identity, its claim
 * decides: a hundred first messages at once give one contact. What was found is remembered in memory only, to save commands.
 */
final class Parties {

    private final Dispatcher commands;
    private final KeyedHash hash;
    private final Supplier<String> randomIds;
    private final Cache<IdentityClaimId, ContactId> owners =
            Caffeine.newBuilder().maximumSize(100_000).build();
    private final Cache<ContactId, String> names =
            Caffeine.newBuilder().maximumSize(100_000).build();

    Parties(Dispatcher commands, KeyedHash hash, Supplier<String> randomIds) {
        this.commands = commands;
        this.hash = hash;
        this.randomIds = randomIds;
    }

    /** The owner of the strongest identity; the others are linked to it as far as nobody else owns them. */
    ContactId resolve(Delivery delivery, Party party) {
        ContactId contact = ContactId.of(delivery.tenant(), randomIds.get());
        for (int i = 0; i < party.identities().size(); i++) {
            ContactId owner = link(delivery, party.identities().get(i), contact);
            contact = i == 0 ? owner : contact;
        }
        rename(delivery, contact, party.name());
        return contact;
    }

    /** Whoever is remembered as that identity's owner has to be asked for again. */
    void forget(IdentityClaimId claim) {
        owners.invalidate(claim);
    }

    private ContactId link(Delivery delivery, Identity identity, ContactId proposed) {
        IdentityClaimId claim = IdentityClaimId.of(
                delivery.tenant(),
                hash.of(delivery.tenant(), "identity", identity.kind().name(), identity.value()));
        ContactId known = owners.getIfPresent(claim);
        if (known != null) {
            return known;
        }
        ContactId owner =
                commands.ask(new ClaimIdentity(claim, identity.kind(), proposed), ContactId.class, delivery.meta());
        commands.send(new LinkIdentity(owner, claim, identity.kind(), identity.value()), delivery.meta());
        owners.put(claim, owner);
        return owner;
    }

    private void rename(Delivery delivery, ContactId contact, @Nullable String name) {
        if (name == null || name.isBlank() || name.equals(names.getIfPresent(contact))) {
            return;
        }
        commands.send(new RenameContact(contact, name, NameSource.PROFILE), delivery.meta());
        names.put(contact, name);
    }
}
