package io.dragoman.command.contact;

import io.dragoman.contact.ContactCommand.PassOnIdentity;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.platform.Meta;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;

/** What a contact is known by, and which account named it. */
final class Identities {

    private final Map<IdentityClaimId, Named> named = new HashMap<>();

    boolean contains(IdentityClaimId claim) {
        return named.containsKey(claim);
    }

    int size() {
        return named.size();
    }

    /** A number that came back since is not given up again by what is known of the former change. */
    boolean canPassOn(PassOnIdentity command) {
        boolean holds = command.successor() == null || contains(command.successor());
        return contains(command.claimId()) && size() > 1 && holds;
    }

    boolean isKnownBy(IdentityKind kind, MetaData asker) {
        return named.containsValue(new Named(kind, actor(asker)));
    }

    void add(IdentityLinked linked, MetaData from) {
        named.put(linked.claimId(), new Named(linked.kind(), actor(from)));
    }

    void remove(IdentityClaimId claim) {
        named.remove(claim);
    }

    private static String actor(MetaData meta) {
        return String.valueOf(meta.get(Meta.ACTOR));
    }

    private record Named(IdentityKind kind, String actor) {}
}
