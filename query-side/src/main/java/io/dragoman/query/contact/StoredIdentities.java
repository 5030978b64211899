package io.dragoman.query.contact;

import io.dragoman.contact.ContactView.Identity;
import io.dragoman.contact.IdentityKind;
import io.dragoman.contact.PhoneSpelling;
import io.dragoman.query.platform.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the identities of stored contacts. */
final class StoredIdentities {

    private StoredIdentities() {}

    /** Those that nobody has detached, in the order in which they became known. */
    static List<Identity> of(List<Document> group) {
        List<Identity> known = new ArrayList<>();
        group.stream()
                .flatMap(StoredIdentities::ofOne)
                .sorted(Comparator.comparing(Identity::linkedAt))
                .forEach(identity -> known.add(marked(identity, known)));
        return List.copyOf(known);
    }

    /** The newest number of the contact itself, else of what is part of it; another spelling of a number is none of its own. */
    static @Nullable String phone(Document contact, List<Identity> identities) {
        String own = Fields.local(contact.getString("_id"));
        List<Identity> phones = identities.stream()
                .filter(identity -> identity.kind() == IdentityKind.PHONE && identity.aliasOf() == null)
                .toList();
        return phones.stream()
                .filter(identity -> identity.contactId().equals(own))
                .reduce((older, newer) -> newer)
                .or(() -> phones.stream().reduce((older, newer) -> newer))
                .map(Identity::value)
                .orElse(null);
    }

    private static Stream<Identity> ofOne(Document contact) {
        Document detached = contact.get("detached", new Document());
        String owner = Fields.local(contact.getString("_id"));
        return Fields.numbered(contact, "identities").stream()
                .filter(entry -> entry.getKey() > detached.get(entry.getValue().getString("id"), -1L))
                .map(entry -> identity(owner, entry.getValue()));
    }

    private static Identity identity(String owner, Document stored) {
        return new Identity(
                stored.getString("id"),
                owner,
                IdentityKind.valueOf(stored.getString("kind")),
                stored.getString("value"),
                null,
                Fields.instant(stored, "at"));
    }

    private static Identity marked(Identity identity, List<Identity> before) {
        if (identity.kind() != IdentityKind.PHONE) {
            return identity;
        }
        return before.stream()
                .filter(other ->
                        other.kind() == IdentityKind.PHONE && PhoneSpelling.same(other.value(), identity.value()))
                .findFirst()
                .map(other -> new Identity(
                        identity.id(),
                        identity.contactId(),
                        identity.kind(),
                        identity.value(),
                        other.id(),
                        identity.linkedAt()))
                .orElse(identity);
    }
}
