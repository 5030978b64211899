package io.dragoman.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactEvent;
import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.server.history.HistoryReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class ContactZonesTest {

    private static final ContactId ANN = ContactId.of("t1", "ann");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final InMemoryEventStorageEngine history = new InMemoryEventStorageEngine();
    private final ContactZones zones = new ContactZones(new HistoryReader(history));
    private long sequence;

    @Test
    void a_number_tells_where_a_contact_is_at_home() {
        append(new ContactRegistered(ANN, NOON));
        append(linked(IdentityKind.BUSINESS_SCOPED_USER, "4917"));
        append(linked(IdentityKind.PHONE, "+5511912345678"));

        assertThat(zones.apply(ANN)).isEqualTo(ZoneId.of("America/Sao_Paulo"));
    }

    @Test
    void where_no_number_tells_it_is_utc() {
        append(new ContactRegistered(ANN, NOON));
        append(linked(IdentityKind.PHONE, "[erased]"));

        assertThat(zones.apply(ANN)).isEqualTo(ZoneOffset.UTC);
        assertThat(zones.apply(ContactId.of("t1", "nobody"))).isEqualTo(ZoneOffset.UTC);
    }

    private static IdentityLinked linked(IdentityKind kind, String identity) {
        return new IdentityLinked(ANN, IdentityClaimId.of("t1", "c"), kind, identity, NOON);
    }

    private void append(ContactEvent event) {
        history.appendEvents(new GenericDomainEventMessage<>("Contact", ANN.value(), sequence++, event));
    }
}
