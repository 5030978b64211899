package io.dragoman.server;

import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.server.history.HistoryReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarlierReadingsTest {

    private static final InquiryId INQUIRY = InquiryId.of("t1", "i");
    private static final ContactId ANN = ContactId.of("t1", "ann");
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

        assertThat(earlier.values(INQUIRY, List.of())).containsExactly(Map.entry(TRAVEL_END_DATE, "2030-05-12"));
    }

    @Test
    void what_is_read_once_more_does_not_count() {
        records(List.of(TRAVEL_END_DATE), value(FIRST, "2030-05-12"));
        records(List.of(TRAVEL_END_DATE), value(SECOND, "2030-05-20"));

        assertThat(earlier.values(INQUIRY, List.of(SECOND))).containsEntry(TRAVEL_END_DATE, "2030-05-12");
        assertThat(earlier.values(INQUIRY, List.of(FIRST, SECOND))).isEmpty();
    }

    @Test
    void what_somebody_entered_stands_above_what_was_read_until_it_is_taken_back() {
        records(List.of(TRAVEL_END_DATE), value(FIRST, "2030-05-12"));
        happens(corrected(1, "2030-06-12"));
        records(List.of(), value(SECOND, "2030-05-20"));
        happens(corrected(2, "2030-07-12"));
        assertThat(earlier.values(INQUIRY, List.of())).containsEntry(TRAVEL_END_DATE, "2030-07-12");

        happens(undone(2));
        assertThat(earlier.values(INQUIRY, List.of())).containsEntry(TRAVEL_END_DATE, "2030-06-12");

        happens(undone(1));
        assertThat(earlier.values(INQUIRY, List.of())).containsEntry(TRAVEL_END_DATE, "2030-05-12");
    }

    @Test
    void an_emptied_field_says_nothing() {
        records(List.of(TRAVEL_END_DATE), value(FIRST, "2030-05-12"));
        happens(corrected(1, null));

        assertThat(earlier.values(INQUIRY, List.of())).isEmpty();
    }

    private static FieldsCorrected corrected(int number, @Nullable String value) {
        return new FieldsCorrected(INQUIRY, ANN, number, List.of(new FieldValue(TRAVEL_END_DATE, value)), NOON);
    }

    private static CorrectionUndone undone(int number) {
        return new CorrectionUndone(INQUIRY, ANN, number, List.of(), NOON);
    }

    private static ExtractedValue value(MessageId message, String value) {
        return new ExtractedValue(TRAVEL_END_DATE, value, 0.8, message, value, null);
    }

    private void records(List<InquiryField> taken, ExtractedValue... values) {
        happens(new ExtractionRecorded(INQUIRY, ANN, recorded + 1, "local/3", List.of(values), taken, NOON));
    }

    private void happens(Object event) {
        history.appendEvents(new GenericDomainEventMessage<>("Inquiry", INQUIRY.value(), recorded++, event));
    }
}
