package io.dragoman.query;

import static io.dragoman.query.Story.contact;
import static io.dragoman.query.Story.inquiry;
import static io.dragoman.query.Story.message;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionOrigin.TokenUsage;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.inquiry.FieldChange;
import io.dragoman.inquiry.FieldChange.Outcome;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryChange;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryQuery.FindFieldHistory;
import io.dragoman.inquiry.InquiryQuery.FindInquiryHistory;
import io.dragoman.inquiry.InquiryQuery.GetInquiry;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.inquiry.InquiryView;
import io.dragoman.inquiry.InquiryView.Badge;
import io.dragoman.inquiry.InquiryView.CompletenessView;
import io.dragoman.inquiry.InquiryView.ConflictView;
import io.dragoman.inquiry.InquiryView.CorrectionView;
import io.dragoman.inquiry.InquiryView.DerivedView;
import io.dragoman.inquiry.InquiryView.ExtractionState;
import io.dragoman.inquiry.InquiryView.ExtractionView;
import io.dragoman.inquiry.InquiryView.FieldView;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InquiryViewTest {

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story().asks("ada", "m1", "I am Ada, no, Ada L.", second(1));
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void before_any_extraction_there_are_no_fields() {
        assertThat(view().fields()).isEmpty();
        assertThat(view().extraction()).isEqualTo(ExtractionView.NONE);
    }

    @Test
    void a_field_shows_the_last_value_taken_and_where_it_came_from() {
        requests(1);
        records(
                1,
                List.of(InquiryField.FIRST_NAME),
                value(InquiryField.FIRST_NAME, "Ada"),
                value(InquiryField.ORIGIN, "not taken"),
                value(InquiryField.FIRST_NAME, "Ada L."));
        assertThat(view().fields()).containsOnlyKeys("first_name");
        assertThat(field("first_name"))
                .returns("Ada L.", FieldView::value)
                .returns(false, FieldView::corrected)
                .returns(0.5, FieldView::confidence)
                .returns("local/1", FieldView::extractor)
                .returns("m1", FieldView::messageId)
                .returns("words of Ada L.", FieldView::words)
                .returns(second(20), FieldView::recordedAt);
        assertThat(view().extraction())
                .returns(ExtractionState.DONE, ExtractionView::state)
                .returns("local/1", ExtractionView::extractor)
                .returns(second(20), ExtractionView::at);
    }

    @Test
    void a_later_extraction_changes_only_what_it_takes() {
        records(1, List.of(InquiryField.FIRST_NAME), value(InquiryField.FIRST_NAME, "Ada"));
        records(2, List.of(InquiryField.LAST_NAME), value(InquiryField.LAST_NAME, "Lovelace"));
        assertThat(view().fields()).containsOnlyKeys("first_name", "last_name");
    }

    @Test
    void the_newest_extraction_tells_the_state() {
        requests(1);
        assertThat(view().extraction().state()).isEqualTo(ExtractionState.PENDING);
        requests(2);
        records(1, List.of());
        assertThat(view().extraction().state()).isEqualTo(ExtractionState.PENDING);
        story.history.add(
                inquiry("ada"),
                new ExtractionFailed(inquiry("ada"), contact("ada"), 2, "local/1", "timeout", second(30)));
        assertThat(view().extraction())
                .returns(ExtractionState.FAILED, ExtractionView::state)
                .returns("timeout", ExtractionView::cause)
                .returns(1, ExtractionView::attempt);
    }

    @Test
    void an_extraction_that_is_tried_again_says_when() {
        requests(1);
        story.history.add(
                inquiry("ada"),
                new ExtractionFailed(
                        inquiry("ada"),
                        contact("ada"),
                        1,
                        "openai/1",
                        "timeout",
                        second(30),
                        1,
                        FailureKind.RETRYING,
                        second(40)));
        assertThat(view().extraction())
                .returns(ExtractionState.FAILED, ExtractionView::state)
                .returns(second(40), ExtractionView::retryAt);
    }

    @Test
    void nobody_counts_as_silent_while_nothing_is_missing() {
        story.history.add(
                inquiry("ada"), new InquiryWentStale(inquiry("ada"), contact("ada"), 2, second(30), null, null));
        assertThat(view().inquiry().followUp()).isEqualTo("stale");
        becomes(InquiryStatus.PROCESSING);
        assertThat(view().inquiry().followUp()).isEqualTo("stale");
        becomes(InquiryStatus.COMPLETE);
        assertThat(view().inquiry().followUp()).isNull();
    }

    @Test
    void the_history_says_why_somebody_was_reminded_and_what_was_missing() {
        List<InquiryField> missing = List.of(InquiryField.LAST_NAME);
        becomes(InquiryStatus.INCOMPLETE, InquiryField.TRIP_COST);
        story.history.add(
                inquiry("ada"),
                new InquiryReminded(inquiry("ada"), contact("ada"), 2, second(30), second(20), missing));
        readSide.catchUp();
        List<?> changes = readSide.page(new FindInquiryHistory(scope(), inquiry("ada"), Story.page()))
                .items();
        assertThat(changes.stream().map(InquiryChange.class::cast))
                .extracting(InquiryChange::what, InquiryChange::since, InquiryChange::missing)
                .contains(
                        tuple("InquiryReminded", second(20), missing),
                        tuple("InquiryStatusChanged", null, List.of(InquiryField.TRIP_COST)),
                        tuple("InquiryOpened", null, List.of()));
    }

    private void becomes(InquiryStatus status, InquiryField... missing) {
        story.history.add(
                inquiry("ada"),
                new InquiryStatusChanged(inquiry("ada"), status, List.of(missing), "essential/1", second(31)));
    }

    @Test
    void what_nobody_could_read_stays_counted_whatever_is_read_later() {
        requests(1);
        fails(1, null);
        assertThat(view().inquiry().unreadMessages()).isEqualTo(1);
        requests(2, "m2");
        records(2, List.of());
        assertThat(view().extraction().state()).isEqualTo(ExtractionState.DONE);
        assertThat(view().inquiry().unreadMessages()).isEqualTo(1);
    }

    @Test
    void what_is_read_after_all_or_may_still_be_read_is_not_unread() {
        requests(1);
        fails(1, second(40));
        assertThat(view().inquiry().unreadMessages()).isZero();
        fails(1, null);
        requests(2, "m1", "m2");
        assertThat(view().inquiry().unreadMessages()).isZero();
        fails(2, null);
        assertThat(view().inquiry().unreadMessages()).isEqualTo(2);
        requests(3, "m1");
        records(3, List.of());
        assertThat(view().inquiry().unreadMessages()).isEqualTo(1);
    }

    @Test
    void how_a_field_was_read_is_shown() {
        story.history.add(
                inquiry("ada"),
                new ExtractionRecorded(
                        inquiry("ada"),
                        contact("ada"),
                        1,
                        "openai/1",
                        List.of(value(InquiryField.FIRST_NAME, "Ada")),
                        List.of(InquiryField.FIRST_NAME),
                        second(20),
                        new ExtractionOrigin(
                                        ExtractionSource.COMBINED,
                                        "gpt-4o-mini",
                                        "travel/1",
                                        new TokenUsage(900, 80),
                                        null)
                                .ofInput("hash"),
                        List.of(),
                        List.of()));
        assertThat(field("first_name"))
                .returns(ExtractionSource.COMBINED, FieldView::source)
                .returns("gpt-4o-mini", FieldView::model)
                .returns("travel/1", FieldView::prompt);
        assertThat(view().extraction())
                .returns(new TokenUsage(900, 80), ExtractionView::usage)
                .returns("hash", ExtractionView::inputHash);
    }

    @Test
    void what_a_person_entered_is_shown_until_it_is_taken_back() {
        records(1, List.of(InquiryField.TRIP_COST), value(InquiryField.TRIP_COST, "4200 USD"));
        long before = view().version();
        corrects(1, new FieldValue(InquiryField.TRIP_COST, "5000 EUR"));
        assertThat(field("trip_cost"))
                .returns("5000 EUR", FieldView::value)
                .returns(true, FieldView::corrected)
                .returns(1, FieldView::correction);
        assertThat(view().version()).isGreaterThan(before);
        corrects(2, new FieldValue(InquiryField.TRIP_COST, null));
        assertThat(field("trip_cost").value()).isNull();
        undoes(2, new FieldValue(InquiryField.TRIP_COST, "5000 EUR"));
        undoes(1, new FieldValue(InquiryField.TRIP_COST, "4200 USD"));
        assertThat(field("trip_cost").value()).isEqualTo("4200 USD");
        assertThat(view().corrections()).extracting(CorrectionView::undone).containsExactly(true, true);
    }

    @Test
    void what_the_customer_said_against_it_is_listed_until_somebody_settles_it() {
        records(1, List.of(InquiryField.TRIP_COST), value(InquiryField.TRIP_COST, "4200 USD"));
        corrects(1, new FieldValue(InquiryField.TRIP_COST, "5000 EUR"));
        contests(2, "9999 USD");
        assertThat(view().conflicts()).extracting(ConflictView::value).containsExactly("9999 USD");
        assertThat(field("trip_cost").value()).isEqualTo("5000 EUR");
        corrects(2, new FieldValue(InquiryField.TRIP_COST, "6000 EUR"));
        assertThat(view().conflicts()).isEmpty();
    }

    @Test
    void without_the_correction_the_newest_word_is_shown() {
        corrects(1, new FieldValue(InquiryField.TRIP_COST, "5000 EUR"));
        contests(1, "9999 USD");
        undoes(1, new FieldValue(InquiryField.TRIP_COST, "9999 USD"));
        assertThat(field("trip_cost").value()).isEqualTo("9999 USD");
        assertThat(view().conflicts()).isEmpty();
    }

    @Test
    void three_rules_say_how_complete_it_is_and_the_first_decides() {
        corrects(
                1,
                new FieldValue(InquiryField.FIRST_NAME, "Ada"),
                new FieldValue(InquiryField.LAST_NAME, "Lovelace"),
                new FieldValue(InquiryField.TRAVEL_START_DATE, "2030-05-03"),
                new FieldValue(InquiryField.TRAVEL_END_DATE, "2030-05-12"),
                new FieldValue(InquiryField.TRIP_COST, "4200.50 USD"));
        assertThat(view().completeness())
                .extracting(
                        CompletenessView::rule,
                        CompletenessView::decides,
                        CompletenessView::percent,
                        CompletenessView::badge,
                        CompletenessView::missing)
                .containsExactly(
                        tuple("essential/1", true, 100, Badge.READY_TO_QUOTE, List.of()),
                        tuple(
                                "card/1",
                                false,
                                50,
                                Badge.NEEDS_INFO,
                                List.of("home_address", "travelers", "trip_destination")),
                        tuple("quote/1", false, 80, Badge.ALMOST_READY, List.of("trip_destination")));
    }

    @Test
    void what_follows_from_fields_is_marked_as_derived() {
        corrects(
                1,
                new FieldValue(InquiryField.TRAVEL_START_DATE, "2030-05-03"),
                new FieldValue(InquiryField.TRIP_COST, "1000 USD"),
                new FieldValue(InquiryField.TRAVELERS, "[{},{},{}]"));
        assertThat(view().derived())
                .isEqualTo(Map.of(
                        "cost_per_traveler",
                        new DerivedView("333.33 USD", List.of(InquiryField.TRIP_COST, InquiryField.TRAVELERS)),
                        "initial_trip_deposit_date",
                        new DerivedView("2030-04-26", List.of(InquiryField.TRAVEL_START_DATE))));
        corrects(2, new FieldValue(InquiryField.INITIAL_TRIP_DEPOSIT_DATE, "2030-04-01"));
        assertThat(view().derived()).containsOnlyKeys("cost_per_traveler");
    }

    @Test
    void of_several_readers_a_field_names_the_one_that_read_it() {
        ExtractionOrigin both = new ExtractionOrigin(ExtractionSource.COMBINED, "model", "prompt/1", null, "{}");
        List<InquiryField> fields = List.of(InquiryField.ORIGIN, InquiryField.FIRST_NAME);
        ExtractionRecorded event = new ExtractionRecorded(
                inquiry("ada"),
                contact("ada"),
                1,
                "model+local",
                List.of(
                        value(InquiryField.ORIGIN, "Paris").readBy(ExtractionSource.OPENAI),
                        value(InquiryField.FIRST_NAME, "Ann").readBy(ExtractionSource.LOCAL)),
                fields,
                second(20),
                both,
                List.of(),
                List.of());
        story.history.add(inquiry("ada"), event);

        FieldView modelled = field("origin");
        FieldView ruled = field("first_name");

        assertThat(modelled.source()).isEqualTo(ExtractionSource.OPENAI);
        assertThat(modelled.model()).isEqualTo("model");
        assertThat(ruled.source()).isEqualTo(ExtractionSource.LOCAL);
        assertThat(ruled.model()).isNull();
        assertThat(view().extraction().source()).isEqualTo(ExtractionSource.COMBINED);
    }

    @Test
    void a_cost_per_person_is_not_divided_again() {
        records(
                1,
                List.of(InquiryField.TRIP_COST, InquiryField.TRAVELERS),
                new ExtractedValue(InquiryField.TRIP_COST, "2000 USD", 0.9, message("m1"), "$2,000", "per person"),
                value(InquiryField.TRAVELERS, "[{},{},{}]"));
        assertThat(view().derived())
                .isEqualTo(Map.of(
                        "cost_per_traveler",
                        new DerivedView("2000 USD", List.of(InquiryField.TRIP_COST, InquiryField.TRAVELERS))));
    }

    @Test
    void a_fields_history_has_every_value_in_order_and_what_became_of_it() {
        records(
                1,
                List.of(InquiryField.TRIP_COST),
                value(InquiryField.TRIP_COST, "1 USD"),
                value(InquiryField.TRIP_COST, "4200 USD"));
        corrects(1, new FieldValue(InquiryField.TRIP_COST, null));
        contests(2, "9999 USD");
        undoes(1, new FieldValue(InquiryField.TRIP_COST, "9999 USD"));
        readSide.catchUp();
        assertThat(readSide.page(new FindFieldHistory(scope(), inquiry("ada"), InquiryField.TRIP_COST, Story.page()))
                        .items())
                .map(FieldChange.class::cast)
                .extracting(FieldChange::value, FieldChange::outcome)
                .containsExactly(
                        tuple("1 USD", Outcome.NOT_TAKEN),
                        tuple("4200 USD", Outcome.TAKEN),
                        tuple(null, Outcome.ENTERED),
                        tuple("9999 USD", Outcome.CONTESTED),
                        tuple("9999 USD", Outcome.RESTORED));
    }

    @Test
    void its_history_has_everything_newest_first() {
        records(1, List.of(InquiryField.FIRST_NAME), value(InquiryField.FIRST_NAME, "Ada"));
        readSide.catchUp();
        assertThat(readSide.page(new FindInquiryHistory(scope(), inquiry("ada"), Story.page()))
                        .items())
                .map(InquiryChange.class::cast)
                .extracting(InquiryChange::what, InquiryChange::fields)
                .containsExactly(
                        tuple("ExtractionRecorded", List.of(InquiryField.FIRST_NAME)),
                        tuple("MessageLinked", List.of()),
                        tuple("InquiryOpened", List.of()));
    }

    private void corrects(int correction, FieldValue... values) {
        story.history.add(
                inquiry("ada"),
                new FieldsCorrected(inquiry("ada"), contact("ada"), correction, List.of(values), second(50)));
    }

    private void undoes(int correction, FieldValue... values) {
        story.history.add(
                inquiry("ada"),
                new CorrectionUndone(inquiry("ada"), contact("ada"), correction, List.of(values), second(60)));
    }

    private void contests(int extraction, String cost) {
        story.history.add(
                inquiry("ada"),
                new ExtractionRecorded(
                        inquiry("ada"),
                        contact("ada"),
                        extraction,
                        "local/1",
                        List.of(value(InquiryField.TRIP_COST, cost)),
                        List.of(),
                        second(55),
                        null,
                        List.of(InquiryField.TRIP_COST),
                        List.of(InquiryField.TRIP_COST)));
    }

    private FieldView field(String name) {
        return Objects.requireNonNull(view().fields().get(name));
    }

    @Test
    void unknown_and_foreign_are_the_same() {
        readSide.catchUp();
        assertThat(readSide.one(new GetInquiry(scope(), inquiry("nobody"))).item())
                .isNull();
        assertThat(readSide.one(new GetInquiry(new Scope("t2", 0), inquiry("ada")))
                        .item())
                .isNull();
    }

    private void requests(int extraction) {
        requests(extraction, "m1");
    }

    private void requests(int extraction, String... messages) {
        story.history.add(
                inquiry("ada"),
                new ExtractionRequested(
                        inquiry("ada"),
                        contact("ada"),
                        extraction,
                        Stream.of(messages).map(Story::message).toList(),
                        second(10)));
    }

    private void fails(int extraction, @Nullable Instant retryAt) {
        FailureKind kind = retryAt == null ? FailureKind.EXHAUSTED : FailureKind.RETRYING;
        story.history.add(
                inquiry("ada"),
                new ExtractionFailed(
                        inquiry("ada"),
                        contact("ada"),
                        extraction,
                        "openai/1",
                        "timeout",
                        second(30),
                        1,
                        kind,
                        retryAt));
    }

    private void records(int extraction, List<InquiryField> taken, ExtractedValue... values) {
        story.history.add(
                inquiry("ada"),
                new ExtractionRecorded(
                        inquiry("ada"), contact("ada"), extraction, "local/1", List.of(values), taken, second(20)));
    }

    private static ExtractedValue value(InquiryField field, String value) {
        return new ExtractedValue(field, value, 0.5, message("m1"), "words of " + value, null);
    }

    private InquiryView view() {
        readSide.catchUp();
        Object view = readSide.one(new GetInquiry(scope(), inquiry("ada"))).item();
        assertThat(view).isInstanceOf(InquiryView.class);
        return (InquiryView) view;
    }
}
