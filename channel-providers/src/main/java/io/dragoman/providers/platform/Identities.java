package io.dragoman.providers.platform;

import io.dragoman.contact.IdentityKind;
import io.dragoman.providers.InboundItem.Identity;
import io.dragoman.providers.InboundItem.Party;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the identities of one person, one of each kind: the first one named counts. */
public final class Identities {

    private final Map<IdentityKind, String> byKind = new EnumMap<>(IdentityKind.class); // in order of strength
    private final List<Identity> later = new ArrayList<>();

    /** Adds a WhatsApp user's id: a phone number with or without its plus, else a business-scoped user id. */
    public Identities addWhatsApp(@Nullable String id) {
        if (id != null && Phones.isNumber(id)) {
            return addPhone(id);
        }
        return add(IdentityKind.BUSINESS_SCOPED_USER, id);
    }

    public Identities addPhone(@Nullable String phone) {
        return add(IdentityKind.PHONE, phone == null ? null : Phones.e164(phone));
    }

    /** Adds whoever is named where a number is usual: that number, else the address as it is. */
    public Identities addSender(@Nullable String sender) {
        return sender == null || Phones.isNumber(sender)
                ? addPhone(sender)
                : add(IdentityKind.ADDRESS, sender.toLowerCase(Locale.ROOT));
    }

    public Identities add(IdentityKind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            byKind.putIfAbsent(kind, value);
        }
        return this;
    }

    /** Adds an identity that the person has from now on, beside the one of its kind that it had. */
    public Identities addLater(IdentityKind kind, @Nullable String value) {
        String normal = value != null && kind == IdentityKind.PHONE ? Phones.e164(value) : value;
        if (normal != null && !normal.isBlank() && !normal.equals(byKind.get(kind))) {
            later.add(new Identity(kind, normal));
        }
        return this;
    }

    public boolean isEmpty() {
        return byKind.isEmpty();
    }

    public @Nullable String get(IdentityKind kind) {
        return byKind.get(kind);
    }

    /** The person these identities name. */
    public Party person(@Nullable String name) {
        if (byKind.isEmpty() && later.isEmpty()) {
            throw new BrokenItem("NO_SENDER", "the item names nobody it is from");
        }
        return new Party(list(), false, name);
    }

    /** The group of that id. */
    public static Party group(String id, @Nullable String name) {
        return new Party(List.of(new Identity(IdentityKind.GROUP, id)), true, name);
    }

    private List<Identity> list() {
        return Stream.concat(
                        byKind.entrySet().stream().map(entry -> new Identity(entry.getKey(), entry.getValue())),
                        later.stream())
                .toList();
    }
}
