package io.dragoman.saga.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import io.dragoman.saga.inquiry.local.LocalExtractor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalReadingTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final LocalReading reading = new LocalReading(new LocalExtractor());

    @Test
    void a_day_without_a_month_is_read_against_the_messages_before() {
        List<Spoken> messages = List.of(
                spoken("m1", "Flying from May 3 to May 12 2027 to Rome"), spoken("m2", "sorry, we return on the 20th"));

        assertThat(ends(messages)).containsExactly("2027-05-12", "2027-05-20");
    }

    @Test
    void a_day_without_a_month_is_read_against_what_was_read_before() {
        Spoken message = spoken("m2", "sorry, we return on the 20th")
                .after(field -> field == InquiryField.TRAVEL_START_DATE ? "2027-05-25" : null);

        assertThat(ends(List.of(message))).containsExactly("2027-06-20");
    }

    private List<String> ends(List<Spoken> messages) {
        return reading.values(messages).stream()
                .filter(value -> value.field() == InquiryField.TRAVEL_END_DATE)
                .map(ExtractedValue::value)
                .toList();
    }

    private static Spoken spoken(String id, String words) {
        return new Spoken(MessageId.of("t1", id), words, NOON, ZoneOffset.UTC);
    }
}
