package io.dragoman.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.query.contact.PhonePlace;
import io.dragoman.server.history.HistoryReader;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;

/** Where a contact is at home, as far as its first number tells; UTC where it does not. Read in the history, not on a screen. */
final class ContactZones implements Function<ContactId, ZoneId> {

    private static final int REMEMBERED = 10_000;

    private final HistoryReader history;
    private final Cache<ContactId, ZoneId> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ContactZones(HistoryReader history) {
        this.history = history;
    }

    @Override
    public ZoneId apply(ContactId contact) {
        return known.get(contact, this::read);
    }

    private ZoneId read(ContactId contact) {
        return history.events(contact, IdentityLinked.class)
                .filter(linked -> linked.kind() == IdentityKind.PHONE)
                .map(linked -> PhonePlace.of(linked.identity()).zone())
                .filter(Objects::nonNull)
                .findFirst()
                .<ZoneId>map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
