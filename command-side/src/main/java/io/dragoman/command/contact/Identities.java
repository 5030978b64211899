package io.dragoman.command.contact;

import io.dragoman.contact.ContactCommand.Holding;
import io.dragoman.contact.ContactCommand.PassOnIdentity;
import io.dragoman.contact.ContactEvent.DetachReason;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.MessageId;
import io.dragoman.platform.Meta;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What a contact is known by, which account named it, and what it has given up. */
final class Identities {

    private final Map<IdentityClaimId, Named> named = new HashMap<>();
    private final Map<IdentityClaimId, DetachReason> givenUp = new HashMap<>();

    /** The provider's notices that have taken a number away. */
    private final Set<@Nullable MessageId> followed = new HashSet<>();

    boolean contains(IdentityClaimId claim) {
        return named.containsKey(claim);
    }

    int size() {
        return named.size();
    }

    Holding holding(IdentityClaimId claim) {
        return new Holding(givenUp.get(claim));
    }

    /** A notice takes a number away once: one that came back since is not given up again when the notice comes again. */
    boolean canPassOn(PassOnIdentity command) {
        boolean holds = command.successor() == null || contains(command.successor());
        return contains(command.claimId()) && size() > 1 && holds && !followed.contains(command.notice());
    }

    boolean isKnownBy(IdentityKind kind, MetaData asker) {
        return named.containsValue(new Named(kind, actor(asker)));
    }

    void add(IdentityLinked linked, MetaData from) {
        named.put(linked.claimId(), new Named(linked.kind(), actor(from)));
        givenUp.remove(linked.claimId());
    }

    void remove(IdentityDetached detached) {
        named.remove(detached.claimId());
        givenUp.put(detached.claimId(), Objects.requireNonNullElse(detached.reason(), DetachReason.PERSON));
        if (detached.notice() != null) {
            followed.add(detached.notice());
        }
    }

    private static String actor(MetaData meta) {
        return String.valueOf(meta.get(Meta.ACTOR));
    }

    private record Named(IdentityKind kind, String actor) {}
}
