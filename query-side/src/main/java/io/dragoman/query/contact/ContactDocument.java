package io.dragoman.query.contact;

import io.dragoman.contact.ContactView;
import io.dragoman.contact.ContactView.Identity;
import io.dragoman.contact.IdentityKind;
import io.dragoman.query.platform.Fields;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads a stored contact. */
final class ContactDocument {

    private ContactDocument() {}

    static ContactView view(Document contact) {
        List<Identity> identities = identities(contact);
        return new ContactView(
                Fields.local(contact.getString("_id")),
                contact.getString("name"),
                phone(identities),
                identities,
                Fields.instant(contact, "registeredAt"));
    }

    /** The name, or the number where there is no name. */
    static @Nullable String label(Document contact) {
        String name = contact.getString("name");
        return name == null ? phone(identities(contact)) : name;
    }

    private static @Nullable String phone(List<Identity> identities) {
        return identities.stream()
                .filter(identity -> identity.kind() == IdentityKind.PHONE)
                .map(Identity::value)
                .findFirst()
                .orElse(null);
    }

    /** In the order in which they became known. */
    private static List<Identity> identities(Document contact) {
        return Fields.numbered(contact, "identities").stream()
                .map(entry -> new Identity(
                        IdentityKind.valueOf(entry.getValue().getString("kind")),
                        entry.getValue().getString("value")))
                .toList();
    }
}
