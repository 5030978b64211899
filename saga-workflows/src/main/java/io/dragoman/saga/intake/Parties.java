package io.dragoman.saga.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dragoman.contact.ContactCommand.NoteSamePerson;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactCommand.RenameContact;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.conversation.MessageId;
import io.dragoman.platform.KeyedHash;
import io.dragoman.platform.Meta;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.saga.platform.Dispatcher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the contact behind the identities a provider names, registering it when nobody knows any of them. Who owns an identity, its
 * claim decides: a hundred first messages at once give one contact. What was found is remembered in memory only, to save commands.
 */
final class Parties {

    private final Dispatcher commands;
    private final Claims claims;
    private final Successions successions;
    private final Supplier<String> randomIds;
    private final Turns turns = new Turns();
    private final Cache<ContactId, String> names =
            Caffeine.newBuilder().maximumSize(100_000).build();

    /** Pairs of contacts of which it is recorded that a provider takes them for one person. */
    private final Cache<String, Boolean> noted =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Parties(Dispatcher commands, KeyedHash hash, Supplier<String> randomIds) {
        this.commands = commands;
        this.claims = new Claims(commands, hash);
        this.successions = new Successions(commands, claims);
        this.randomIds = randomIds;
    }

    /**
     * Whoever owns the strongest identity, else any of them, else another spelling of one; the rest is linked to it. An identity that
     * another contact owns stays there: that the provider takes the two for one person is recorded. One that a person has detached is
     * only taken by the contact that begins with it; one that passed on is taken by whoever is named with it.
     *
     * @param seenAt when the provider says that the party was called so; {@code null} where it does not say
     */
    ContactId resolve(Delivery delivery, Party party, @Nullable Instant seenAt) {
        List<Claim> named = claims.of(delivery.tenant(), party.identities());
        ContactId contact = known(named)
                .orElseGet(() -> turns.of(claims.competing(delivery.tenant(), named), () -> settle(delivery, named)));
        named.forEach(claim -> note(delivery, contact, claim));
        rename(delivery, contact, party.name(), seenAt);
        return contact;
    }

    /** To be called once whoever it is has the new number; it bears repetition. */
    void changedNumber(Delivery delivery, ContactId contact, Party party, MessageId notice) {
        if (party.identities().size() > 1) {
            List<Claim> named = claims.of(delivery.tenant(), party.identities());
            turns.run(
                    claims.competing(delivery.tenant(), named),
                    () -> successions.changedNumber(delivery, contact, named, notice));
        }
    }

    /** An identity that the contact gave up, and has not got back since, belongs to nobody. */
    void detached(IdentityClaimId claim, ContactId contact, Meta meta) {
        turns.run(List.of(claim), () -> claims.releaseIfGivenUp(claim, contact, meta));
    }

    /** Whoever is remembered as that identity's owner has to be asked for again. */
    void forget(IdentityClaimId claim) {
        claims.forget(claim);
    }

    /** The contact takes the profile's name again, also one that it had before. */
    void forgetName(ContactId contact) {
        names.invalidate(contact);
    }

    private ContactId settle(Delivery delivery, List<Claim> named) {
        successions.passOn(delivery, named);
        ContactId proposed = owner(delivery, named).orElseGet(() -> ContactId.of(delivery.tenant(), randomIds.get()));
        Optional<ContactId> contact = claims.take(named.get(0), proposed, delivery.meta());
        if (contact.isEmpty()) {
            return settle(delivery, named);
        }
        named.stream().skip(1).forEach(claim -> join(delivery, claim, contact.get()));
        return contact.get();
    }

    private Optional<ContactId> owner(Delivery delivery, List<Claim> named) {
        if (claims.competing(delivery.tenant(), named).size() == 1) {
            return Optional.empty(); // nobody to look for: claiming it finds its owner
        }
        Optional<Ownership> ofStrongest = claims.ownership(named.get(0), delivery.meta());
        if (ofStrongest.filter(it -> it.owner() != null || it.detached()).isPresent()) {
            return ofStrongest.map(Ownership::owner);
        }
        Optional<ContactId> ofOthers = claims.owner(named.subList(1, named.size()), delivery.meta());
        // A number that passed on has another owner than its other spelling.
        return ofStrongest.isPresent()
                ? ofOthers
                : ofOthers.or(() -> claims.ownerOfOtherSpelling(delivery.tenant(), named, delivery.meta()));
    }

    private void join(Delivery delivery, Claim claim, ContactId contact) {
        boolean free = !claims.isDetached(claim, delivery.meta());
        if (free && claims.take(claim, contact, delivery.meta()).isEmpty()) {
            join(delivery, claim, contact);
        }
    }

    /** Whoever owns the strongest, if all are remembered; owners who differ are only looked past once it is recorded that they do. */
    private Optional<ContactId> known(List<Claim> named) {
        return claims.known(named)
                .filter(contact ->
                        named.stream().allMatch(claim -> unnoted(contact, claim).isEmpty()));
    }

    /** The owner of an identity, if it is remembered, is another contact, and that is not recorded yet. */
    private Optional<ContactId> unnoted(ContactId contact, Claim claim) {
        return claims.remembered(claim)
                .filter(owner -> !owner.equals(contact) && noted.getIfPresent(contact + " " + owner) == null);
    }

    private void note(Delivery delivery, ContactId contact, Claim claim) {
        unnoted(contact, claim).ifPresent(owner -> {
            commands.send(new NoteSamePerson(contact, owner), delivery.meta());
            noted.put(contact + " " + owner, true);
        });
    }

    /** Whether a name that is not the last one remembered is newer, the contact knows. */
    private void rename(Delivery delivery, ContactId contact, @Nullable String name, @Nullable Instant seenAt) {
        if (name == null || name.isBlank() || name.equals(names.getIfPresent(contact))) {
            return;
        }
        Instant since = seenAt == null || seenAt.isAfter(delivery.receivedAt()) ? delivery.receivedAt() : seenAt;
        commands.send(new RenameContact(contact, name, NameSource.PROFILE, since), delivery.meta());
        names.put(contact, name);
    }
}
