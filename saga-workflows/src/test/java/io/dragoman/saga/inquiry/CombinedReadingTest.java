package io.dragoman.saga.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.local.LocalExtractor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A model and the rules read the same words. */
class CombinedReadingTest {

    private static final MessageId FIRST = MessageId.of("t1", "m1");
    private static final MessageId SECOND = MessageId.of("t1", "m2");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Earlier MAY = Map.of(
            InquiryField.TRAVEL_START_DATE, "2030-05-03",
            InquiryField.TRAVELERS, "[{\"first_name\":\"Ann\"},{\"first_name\":\"Eve\"}]")::get;

    @Test
    void what_leans_on_earlier_messages_the_rules_know_better() {
        List<ExtractedValue> values = read(
                List.of(spoken(FIRST, "sorry, we return on the 20th, also our son Tom comes along")),
                modelled(InquiryField.TRAVEL_END_DATE, "2030-01-20", FIRST, null),
                modelled(InquiryField.TRAVELERS, "[{\"first_name\":\"Tom\"}]", FIRST, null));

        assertThat(values)
                .extracting(ExtractedValue::field, ExtractedValue::value, ExtractedValue::source)
                .contains(
                        tuple(InquiryField.TRAVEL_END_DATE, "2030-05-20", ExtractionSource.LOCAL),
                        tuple(
                                InquiryField.TRAVELERS,
                                "[{\"first_name\":\"Ann\"},{\"first_name\":\"Eve\"},{\"first_name\":\"Tom\"}]",
                                ExtractionSource.LOCAL))
                .doesNotContain(tuple(InquiryField.TRAVEL_END_DATE, "2030-01-20", ExtractionSource.OPENAI));
    }

    @Test
    void a_model_that_leans_on_them_too_or_reads_a_later_message_stands() {
        assertThat(read(
                        List.of(spoken(FIRST, "sorry, we return on the 20th")),
                        modelled(InquiryField.TRAVEL_END_DATE, "2030-06-20", FIRST, Notes.MONTH_AS_BEFORE)))
                .extracting(ExtractedValue::value)
                .containsExactly("2030-06-20");
        assertThat(read(
                        List.of(spoken(FIRST, "sorry, we return on the 20th"), spoken(SECOND, "no, a day later")),
                        modelled(InquiryField.TRAVEL_END_DATE, "2030-05-21", SECOND, null)))
                .extracting(ExtractedValue::value)
                .containsExactly("2030-05-21");
    }

    @Test
    void what_the_rules_note_on_the_same_value_is_noted_on_the_models() {
        assertThat(read(
                        List.of(spoken(FIRST, "Lisbon please, for about 3000 to 4500 dollars, back on 03/04/2030")),
                        modelled(InquiryField.TRIP_COST, "4500 USD", FIRST, null),
                        modelled(InquiryField.TRAVEL_END_DATE, "2030-03-04", FIRST, null)))
                .filteredOn(value -> value.source() == ExtractionSource.OPENAI)
                .extracting(ExtractedValue::value, ExtractedValue::confidence, ExtractedValue::note)
                .containsExactly(
                        tuple("4500 USD", 0.9, "upper end of a range"),
                        tuple("2030-03-04", 0.4, "ambiguous: day or month first; end before start"));
    }

    private static List<ExtractedValue> read(List<Extractor.Spoken> messages, ExtractedValue... answered) {
        Extractor model = new Extractor() {
            @Override
            public String name() {
                return "fake/1";
            }

            @Override
            public boolean leavesTheHouse() {
                return true;
            }

            @Override
            public Answer read(List<Spoken> asked) {
                return new Answer(
                        List.of(answered),
                        new ExtractionOrigin(ExtractionSource.OPENAI, "model", "prompt/1", null, "{}"));
            }
        };
        return new CombinedReading(model, new LocalReading(new LocalExtractor()))
                .read(messages)
                .values();
    }

    private static ExtractedValue modelled(InquiryField field, String value, MessageId message, @Nullable String note) {
        return new ExtractedValue(field, value, 0.9, message, "words", note);
    }

    private static Extractor.Spoken spoken(MessageId id, String words) {
        return new Extractor.Spoken(id, words, NOON, ZoneOffset.UTC).after(MAY);
    }
}
