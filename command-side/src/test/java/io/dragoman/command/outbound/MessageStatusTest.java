package io.dragoman.command.outbound;

import static io.dragoman.command.platform.Given.META;
import static io.dragoman.command.platform.Given.NOON;

import io.dragoman.command.platform.Given;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusCommand.ReportStatus;
import io.dragoman.outbound.StatusEvent.StatusReported;
import io.dragoman.outbound.StatusId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageStatusTest {

    private static final StatusId STATUS = StatusId.of("t1", "s1");
    private static final Instant SENT_AT = NOON.minusSeconds(9);

    private final AggregateTestFixture<MessageStatus> status = Given.fixture(MessageStatus.class);

    @ParameterizedTest
    @EnumSource
    void any_status_may_be_the_first(DeliveryStatus first) {
        status.givenNoPriorActivity().when(report(first, SENT_AT)).expectEvents(reported(first, SENT_AT, false));
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_is_silent(DeliveryStatus repeated) {
        status.given(reported(repeated, SENT_AT, false))
                .when(report(repeated, SENT_AT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_status_with_another_time_is_recorded_as_repeated(DeliveryStatus repeated) {
        status.given(reported(repeated, SENT_AT, false))
                .when(report(repeated, NOON))
                .expectEvents(reported(repeated, NOON, true));
    }

    @Test
    void copies_of_either_time_are_silent() {
        status.given(reported(DeliveryStatus.READ, SENT_AT, false), reported(DeliveryStatus.READ, NOON, true))
                .when(report(DeliveryStatus.READ, SENT_AT))
                .expectNoEvents();
    }

    @Test
    void a_provider_that_names_no_time_is_believed_once_for_each_status() {
        status.given(reported(DeliveryStatus.SENT, SENT_AT, false))
                .when(report(DeliveryStatus.SENT, null))
                .expectNoEvents();
    }

    @Test
    void what_was_stored_before_times_counted_still_counts() {
        status.given(new StatusReported(
                        STATUS, META, Provider.META, DeliveryStatus.READ, SENT_AT, NOON, null, null, null, null))
                .when(report(DeliveryStatus.READ, SENT_AT))
                .expectNoEvents();
    }

    @Test
    void without_the_providers_time_it_occurred_when_it_was_received() {
        status.givenNoPriorActivity()
                .when(report(DeliveryStatus.SENT, null))
                .expectEvents(reported(DeliveryStatus.SENT, NOON, false));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void in_whatever_order_and_number_reports_come_each_status_is_recorded_once(long seed) {
        List<DeliveryStatus> reports = new ArrayList<>();
        for (int copy = 0; copy < 4; copy++) {
            reports.addAll(List.of(DeliveryStatus.values()));
        }
        Collections.shuffle(reports, new Random(seed));
        DeliveryStatus last = reports.stream().distinct().toList().get(DeliveryStatus.values().length - 1);

        TestExecutor<MessageStatus> before = status.givenNoPriorActivity();
        for (DeliveryStatus report : reports.subList(0, reports.indexOf(last))) {
            before = before.andGivenCommands(report(report, SENT_AT));
        }
        before.when(report(last, SENT_AT)).expectEvents(reported(last, SENT_AT, false));
    }

    private static ReportStatus report(DeliveryStatus status, @Nullable Instant occurredAt) {
        return new ReportStatus(
                STATUS, META, Provider.META, status, occurredAt, NOON, "131047", "Window closed", false);
    }

    private static StatusReported reported(DeliveryStatus status, Instant occurredAt, boolean repeated) {
        return new StatusReported(
                STATUS, META, Provider.META, status, occurredAt, NOON, "131047", "Window closed", false, repeated);
    }
}
