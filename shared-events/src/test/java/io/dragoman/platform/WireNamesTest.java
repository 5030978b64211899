package io.dragoman.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.sample.SampleEvent;
import io.dragoman.sample.SampleEvent.GreetingSent;
import io.dragoman.sample.SampleEvent.RumourHeard;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

class WireNamesTest {

    private final WireNames names = WireNames.of(List.of(SampleEvent.class));

    @Test
    void a_record_is_called_by_its_feature_and_its_own_name() {
        assertThat(WireNames.ofEvents().nameOf(InquiryOpened.class)).contains("inquiry.InquiryOpened");
        assertThat(WireNames.ofEvents().typeOf("inquiry.InquiryOpened")).contains(InquiryOpened.class);
    }

    @Test
    void all_members_of_a_family_have_names() {
        assertThat(names.types()).containsExactlyInAnyOrder(GreetingSent.class, RumourHeard.class);
    }

    @Test
    void every_event_has_a_revision() {
        assertThat(WireNames.ofEvents().types())
                .allSatisfy(type -> assertThat(type).hasAnnotation(Revision.class));
    }

    @Test
    void what_is_no_event_has_the_name_it_was_given() {
        WireNames more = names.with("sample.Saga", WireNamesTest.class);

        assertThat(more.nameOf(WireNamesTest.class)).contains("sample.Saga");
        assertThat(more.typeOf("sample.GreetingSent")).contains(GreetingSent.class);
        assertThat(names.nameOf(WireNamesTest.class)).isEmpty();
    }

    @Test
    void two_types_cannot_share_a_name() {
        assertThatThrownBy(() -> names.with("sample.GreetingSent", WireNamesTest.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_type_cannot_have_two_names() {
        assertThatThrownBy(() -> names.with("sample.Hello", GreetingSent.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_family_that_is_not_sealed_cannot_be_listed() {
        assertThatThrownBy(() -> WireNames.of(List.of(Runnable.class))).isInstanceOf(IllegalArgumentException.class);
    }
}
