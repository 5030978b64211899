package io.dragoman.query;

import static io.dragoman.query.Story.contact;
import static io.dragoman.query.Story.inquiry;
import static io.dragoman.query.Story.message;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryQuery.GetInquiry;
import io.dragoman.inquiry.InquiryView;
import io.dragoman.inquiry.InquiryView.ExtractionState;
import io.dragoman.inquiry.InquiryView.ExtractionView;
import io.dragoman.inquiry.InquiryView.FieldView;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import java.util.List;
import java.util.Map;
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
        assertThat(view().extraction()).isEqualTo(new ExtractionView(ExtractionState.NONE, null, null, null));
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
        assertThat(view().fields())
                .isEqualTo(Map.of(
                        "first_name",
                        new FieldView("Ada L.", 0.5, "local/1", "m1", "words of Ada L.", null, second(20))));
        assertThat(view().extraction())
                .isEqualTo(new ExtractionView(ExtractionState.DONE, "local/1", second(20), null));
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
                .isEqualTo(new ExtractionView(ExtractionState.FAILED, "local/1", second(30), "timeout"));
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
        story.history.add(
                inquiry("ada"),
                new ExtractionRequested(
                        inquiry("ada"), contact("ada"), extraction, List.of(message("m1")), second(10)));
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
