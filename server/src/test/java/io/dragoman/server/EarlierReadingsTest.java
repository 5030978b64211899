package io.dragoman.server;

import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.server.history.HistoryReader;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class EarlierReadingsTest {

    private static final InquiryId INQUIRY = InquiryId.of("t1", "i");
    private static final MessageId FIRST = MessageId.of("t1", "m1");
    private static final MessageId SECOND = MessageId.of("t1", "m2");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final InMemoryEventStorageEngine history = new InMemoryEventStorageEngine();
    private final EarlierReadings earlier = new EarlierReadings(new HistoryReader(history));
    private int recorded;

    @Test
    void the_value_that_was_taken_last_counts() {
        records(List.of(TRAVEL_END_DATE), value(FIRST, "2030-05-10"), value(FIRST, "2030-05-12"));
        records(List.of(), value(SECOND, "2030-05-20"));

        assertThat(earlier.value(INQUIRY, TRAVEL_END_DATE, List.of())).isEqualTo("2030-05-12");
        assertThat(earlier.value(INQUIRY, TRAVEL_START_DATE, List.of())).isNull();
    }

    @Test
    void what_is_read_once_more_does_not_count() {
        records(List.of(TRAVEL_END_DATE), value(FIRST, "2030-05-12"));
        records(List.of(TRAVEL_END_DATE), value(SECOND, "2030-05-20"));

        assertThat(earlier.value(INQUIRY, TRAVEL_END_DATE, List.of(SECOND))).isEqualTo("2030-05-12");
        assertThat(earlier.value(INQUIRY, TRAVEL_END_DATE, List.of(FIRST, SECOND)))
                .isNull();
    }

    private static ExtractedValue value(MessageId message, String value) {
        return new ExtractedValue(TRAVEL_END_DATE, value, 0.8, message, value, null);
    }

    private void records(List<InquiryField> taken, ExtractedValue... values) {
        ExtractionRecorded event = new ExtractionRecorded(
                INQUIRY, ContactId.of("t1", "ann"), recorded + 1, "local/3", List.of(values), taken, NOON);
        history.appendEvents(new GenericDomainEventMessage<>("Inquiry", INQUIRY.value(), recorded++, event));
    }
}
