package io.dragoman.command.inquiry;

import static io.dragoman.command.inquiry.InquiryMother.INQUIRY;
import static io.dragoman.command.inquiry.InquiryMother.byHand;
import static io.dragoman.command.inquiry.InquiryMother.complete;
import static io.dragoman.command.inquiry.InquiryMother.corrected;
import static io.dragoman.command.inquiry.InquiryMother.entered;
import static io.dragoman.command.inquiry.InquiryMother.essentials;
import static io.dragoman.command.inquiry.InquiryMother.id;
import static io.dragoman.command.inquiry.InquiryMother.linked;
import static io.dragoman.command.inquiry.InquiryMother.opened;
import static io.dragoman.command.inquiry.InquiryMother.processing;
import static io.dragoman.command.inquiry.InquiryMother.requested;
import static io.dragoman.command.inquiry.InquiryMother.said;
import static io.dragoman.command.inquiry.InquiryMother.taken;
import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.NOW;
import static io.dragoman.inquiry.InquiryField.FIRST_NAME;
import static io.dragoman.inquiry.InquiryField.LAST_NAME;
import static io.dragoman.inquiry.InquiryField.ORIGIN;
import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;
import static io.dragoman.inquiry.InquiryField.TRIP_COST;

import io.dragoman.command.platform.Given;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionReason;
import io.dragoman.inquiry.InquiryCommand.ApplyReading;
import io.dragoman.inquiry.InquiryCommand.ListWords;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.MergePolicy;
import io.dragoman.inquiry.ReadableWords;
import io.dragoman.inquiry.ReadingEffect;
import io.dragoman.inquiry.ReadingEffect.FieldEffect;
import io.dragoman.inquiry.ReadingEffect.Kind;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** What was read beside the usual way, by a run. */
class InquiryRunTest {

    private static final String OTHER = "openai:travel/2";
    private static final ExtractedValue[] READ = {
        said(FIRST_NAME, "Augusta", 1), said(TRIP_COST, "5000 USD", 1), said(ORIGIN, "Turin", 1)
    };

    private final AggregateTestFixture<Inquiry> inquiry = Given.fixture(Inquiry.class);

    @Test
    void a_dry_run_says_what_would_come_of_it_and_changes_nothing() {
        correctedByHand()
                .when(reading(true, READ))
                .expectNoEvents()
                .expectResultMessagePayload(new ReadingEffect(List.of(
                        new FieldEffect(FIRST_NAME, Kind.KEPT, "Countess", "Augusta"),
                        new FieldEffect(LAST_NAME, Kind.LOST, "Lovelace", null),
                        new FieldEffect(TRAVEL_START_DATE, Kind.LOST, "2030-06-01", null),
                        new FieldEffect(TRAVEL_END_DATE, Kind.LOST, "2030-06-14", null),
                        new FieldEffect(TRIP_COST, Kind.CHANGED, "4200.50 USD", "5000 USD"),
                        new FieldEffect(ORIGIN, Kind.GAINED, null, "Turin"))));
    }

    @Test
    void what_is_taken_is_an_extraction_that_nobody_is_asked_for_and_what_was_entered_stays() {
        correctedByHand()
                .when(reading(false, READ))
                .expectEvents(asked(2), recorded(2, List.of(TRIP_COST, ORIGIN), List.of(FIRST_NAME), READ));
    }

    @Test
    void the_second_time_nothing_comes_of_it() {
        correctedByHand()
                .andGiven(asked(2), recorded(2, List.of(TRIP_COST, ORIGIN), List.of(FIRST_NAME), READ))
                .when(reading(false, READ))
                .expectNoEvents();
    }

    @Test
    void a_later_word_is_not_overtaken() {
        correctedByHand()
                .andGiven(linked(2), requested(2, 2), taken(2, said(TRIP_COST, "6000 USD", 2)))
                .when(reading(false, said(TRIP_COST, "5000 USD", 1)))
                .expectNoEvents();
    }

    @Test
    void the_words_that_can_be_read_again_are_listed() {
        inquiry.given(opened(), linked(1), requested(1, 1), processing(), taken(1, essentials(1)), complete())
                .andGiven(linked(2, false), linked(3))
                .when(new ListWords(INQUIRY))
                .expectNoEvents()
                .expectResultMessagePayload(new ReadableWords(List.of(id(1), id(3))));
    }

    private TestExecutor<Inquiry> correctedByHand() {
        return inquiry.given(opened(), linked(1), requested(1, 1), processing())
                .andGiven(taken(1, essentials(1)), complete())
                .andGiven(corrected(1, entered(FIRST_NAME, "Countess")), byHand());
    }

    private static ApplyReading reading(boolean dryRun, ExtractedValue... values) {
        return new ApplyReading(
                INQUIRY,
                List.of(id(1)),
                OTHER,
                List.of(values),
                ExtractionOrigin.LOCAL,
                MergePolicy.LATEST_EXPLICIT,
                dryRun);
    }

    private static ExtractionRequested asked(int extraction) {
        return new ExtractionRequested(INQUIRY, ADA, extraction, List.of(id(1)), NOW, ExtractionReason.RUN);
    }

    private static ExtractionRecorded recorded(
            int extraction, List<InquiryField> taken, List<InquiryField> beneath, ExtractedValue... values) {
        return new ExtractionRecorded(
                INQUIRY, ADA, extraction, OTHER, List.of(values), taken, NOW, ExtractionOrigin.LOCAL, beneath, beneath);
    }
}
