package io.dragoman.command.inquiry;

import static io.dragoman.command.inquiry.InquiryMother.INQUIRY;
import static io.dragoman.command.inquiry.InquiryMother.linked;
import static io.dragoman.command.inquiry.InquiryMother.opened;
import static io.dragoman.command.inquiry.InquiryMother.record;
import static io.dragoman.command.inquiry.InquiryMother.requested;
import static io.dragoman.command.inquiry.InquiryMother.said;
import static io.dragoman.command.inquiry.InquiryMother.taken;
import static io.dragoman.command.platform.Given.NOW;
import static io.dragoman.inquiry.InquiryField.EMAIL;
import static io.dragoman.inquiry.InquiryField.FIRST_NAME;

import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryStatus;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** The rule that decides is chosen, and its name stands in the history. */
class CompletenessTest {

    private final AggregateTestFixture<Inquiry> inquiry = new AggregateTestFixture<>(Inquiry.class);

    @Test
    void the_chosen_rule_decides_and_is_named() {
        inquiry.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        inquiry.registerInjectableResource(CompletenessRules.of("essential", List.of(FIRST_NAME, EMAIL)));
        ExtractedValue name = said(FIRST_NAME, "Ada", 1);
        ExtractedValue email = said(EMAIL, "ada@example.com", 2);
        inquiry.given(opened(), linked(1), requested(1, 1))
                .when(record(1, name))
                .expectEvents(taken(1, name), changed(InquiryStatus.INCOMPLETE, List.of(EMAIL)));
        inquiry.given(opened(), linked(1), linked(2), requested(1, 1, 2))
                .when(record(1, name, email))
                .expectEvents(taken(1, name, email), changed(InquiryStatus.COMPLETE, List.of()));
    }

    private static InquiryStatusChanged changed(InquiryStatus status, List<InquiryField> missing) {
        return new InquiryStatusChanged(INQUIRY, status, missing, "essential/1:first_name+email", NOW);
    }
}
