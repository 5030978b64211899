package io.dragoman.command.integration;

import static io.dragoman.command.platform.Given.META;
import static io.dragoman.command.platform.Given.NOW;

import io.dragoman.command.platform.Given;
import io.dragoman.integration.IntegrationCommand.ActivateIntegration;
import io.dragoman.integration.IntegrationCommand.ConnectIntegration;
import io.dragoman.integration.IntegrationCommand.DeactivateIntegration;
import io.dragoman.integration.IntegrationCommand.DeleteIntegration;
import io.dragoman.integration.IntegrationCommand.RecordCredentialRotation;
import io.dragoman.integration.IntegrationCommand.ReportIntegrationState;
import io.dragoman.integration.IntegrationCommand.UpdateIntegration;
import io.dragoman.integration.IntegrationEvent.CredentialsRotated;
import io.dragoman.integration.IntegrationEvent.IntegrationActivated;
import io.dragoman.integration.IntegrationEvent.IntegrationConnected;
import io.dragoman.integration.IntegrationEvent.IntegrationDeactivated;
import io.dragoman.integration.IntegrationEvent.IntegrationDeleted;
import io.dragoman.integration.IntegrationEvent.IntegrationStateReported;
import io.dragoman.integration.IntegrationEvent.IntegrationUpdated;
import io.dragoman.integration.Provider;
import io.dragoman.platform.CommandRefused;
import io.dragoman.platform.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntegrationTest {

    private static final Map<String, String> SETTINGS = Map.of("phoneNumberId", "100");
    private static final Map<String, String> OTHER_SETTINGS = Map.of("phoneNumberId", "200");
    private static final IntegrationConnected CONNECTED = connected("Front desk", SETTINGS);
    private static final IntegrationUpdated UPDATED = new IntegrationUpdated(META, "Back office", OTHER_SETTINGS, NOW);
    private static final IntegrationDeactivated DEACTIVATED = new IntegrationDeactivated(META, NOW);
    private static final IntegrationActivated ACTIVATED = new IntegrationActivated(META, NOW);
    private static final IntegrationDeleted DELETED = new IntegrationDeleted(META, NOW);

    private static final Refusal UNKNOWN = new Refusal(Refusal.Code.NOT_FOUND, "the integration does not exist", null);
    private static final Refusal TAKEN =
            new Refusal(Refusal.Code.CONFLICT, "another account is connected under this id", null);
    private static final Refusal CHANGED =
            new Refusal(Refusal.Code.PRECONDITION_FAILED, "it was changed since it was read", null);

    private final AggregateTestFixture<Integration> integration = Given.fixture(Integration.class);

    @Test
    void an_account_is_connected() {
        integration.givenNoPriorActivity().when(connect("Front desk", SETTINGS)).expectEvents(CONNECTED);
    }

    @Test
    void connecting_it_again_is_silent() {
        silent(integration.given(CONNECTED, DEACTIVATED).when(connect("Front desk", SETTINGS)));
    }

    @Test
    void connecting_it_again_is_recognised_after_it_was_updated() {
        silent(integration.given(CONNECTED, UPDATED).when(connect("Front desk", SETTINGS)));
        silent(integration.given(CONNECTED, UPDATED).when(connect("Back office", OTHER_SETTINGS)));
    }

    @Test
    void another_account_under_the_same_id_is_refused() {
        refused(TAKEN, integration.given(CONNECTED).when(connect("Front desk", OTHER_SETTINGS)));
    }

    @Test
    void name_and_settings_are_replaced() {
        integration.given(CONNECTED).when(update(null)).expectEvents(UPDATED);
    }

    @Test
    void an_update_that_changes_nothing_is_silent() {
        silent(integration.given(CONNECTED, UPDATED).when(update(null)));
    }

    @Test
    void a_repeated_update_is_silent_although_the_version_it_expects_has_passed() {
        silent(integration.given(CONNECTED, UPDATED).when(update(0L)));
    }

    @Test
    void rotated_credentials_are_recorded_by_name_each_time() {
        CredentialsRotated rotated = new CredentialsRotated(META, Set.of("appSecret"), NOW);
        RecordCredentialRotation rotation = new RecordCredentialRotation(META, Set.of("appSecret"));
        integration.given(CONNECTED).when(rotation).expectEvents(rotated);
        integration.given(CONNECTED, rotated).when(rotation).expectEvents(rotated);
    }

    @Test
    void what_the_provider_says_of_the_account_is_recorded_once_and_in_order() {
        integration.given(CONNECTED).when(report("PAUSED", 10)).expectEvents(reported("PAUSED", 10));
        integration
                .given(CONNECTED, reported("PAUSED", 10))
                .when(report("APPROVED", 11))
                .expectEvents(reported("APPROVED", 11));
        silent(integration.given(CONNECTED, reported("PAUSED", 10)).when(report("PAUSED", 10)));
        silent(integration.given(CONNECTED, reported("PAUSED", 10)).when(report("APPROVED", 9)));
        silent(integration.given(CONNECTED, DELETED).when(report("PAUSED", 10)));
    }

    @Test
    void a_copy_of_the_first_of_two_reports_of_one_second_does_not_undo_the_second() {
        integration
                .given(CONNECTED, reported("PAUSED", 10))
                .when(report("APPROVED", 10))
                .expectEvents(reported("APPROVED", 10));
        silent(integration
                .given(CONNECTED, reported("PAUSED", 10), reported("APPROVED", 10))
                .when(report("PAUSED", 10)));
    }

    @Test
    void without_a_time_the_same_again_is_a_copy_whenever_it_comes() {
        integration.given(CONNECTED).when(untimed("130429", 10)).expectEvents(reported("130429", 10));
        silent(integration.given(CONNECTED, reported("130429", 10)).when(untimed("130429", 11)));
        integration
                .given(CONNECTED, reported("130429", 10))
                .when(untimed("131000", 11))
                .expectEvents(reported("131000", 11));
    }

    private static ReportIntegrationState report(String state, long second) {
        return new ReportIntegrationState(META, "status", "t en", state, null, Instant.ofEpochSecond(second), NOW);
    }

    private static ReportIntegrationState untimed(String state, long receivedAt) {
        return new ReportIntegrationState(META, "status", "t en", state, null, null, Instant.ofEpochSecond(receivedAt));
    }

    private static IntegrationStateReported reported(String state, long second) {
        return new IntegrationStateReported(META, "status", "t en", state, null, Instant.ofEpochSecond(second), NOW);
    }

    @Test
    void it_is_active_from_the_start() {
        silent(integration.given(CONNECTED).when(new ActivateIntegration(META, null)));
    }

    @Test
    void it_is_deactivated_once() {
        integration.given(CONNECTED).when(new DeactivateIntegration(META, null)).expectEvents(DEACTIVATED);
        silent(integration.given(CONNECTED, DEACTIVATED).when(new DeactivateIntegration(META, 0L)));
    }

    @Test
    void it_is_activated_once() {
        integration
                .given(CONNECTED, DEACTIVATED)
                .when(new ActivateIntegration(META, null))
                .expectEvents(ACTIVATED);
        silent(integration.given(CONNECTED, DEACTIVATED, ACTIVATED).when(new ActivateIntegration(META, 1L)));
    }

    @Test
    void it_is_deleted() {
        integration.given(CONNECTED).when(new DeleteIntegration(META, null)).expectEvents(DELETED);
    }

    @Test
    void the_version_that_was_read_is_the_one_to_expect() {
        integration.given(CONNECTED).when(update(0L)).expectEvents(UPDATED);
        integration
                .given(CONNECTED, UPDATED)
                .when(new DeactivateIntegration(META, 1L))
                .expectEvents(DEACTIVATED);
        integration
                .given(CONNECTED, UPDATED, DEACTIVATED)
                .when(new ActivateIntegration(META, 2L))
                .expectEvents(ACTIVATED);
        integration
                .given(CONNECTED, UPDATED)
                .when(new DeleteIntegration(META, 1L))
                .expectEvents(DELETED);
    }

    @Test
    void what_somebody_else_changed_in_between_is_refused() {
        refused(CHANGED, integration.given(CONNECTED).when(update(7L)));
        refused(CHANGED, integration.given(CONNECTED, UPDATED).when(new DeactivateIntegration(META, 0L)));
        refused(CHANGED, integration.given(CONNECTED, DEACTIVATED).when(new ActivateIntegration(META, 0L)));
        refused(CHANGED, integration.given(CONNECTED, UPDATED).when(new DeleteIntegration(META, 0L)));
    }

    static Stream<Object> everything_but_connecting() {
        return Stream.of(
                update(null),
                new RecordCredentialRotation(META, Set.of("appSecret")),
                new ActivateIntegration(META, null),
                new DeactivateIntegration(META, null),
                new DeleteIntegration(META, null));
    }

    @ParameterizedTest
    @MethodSource("everything_but_connecting")
    void what_was_deleted_does_not_exist(Object command) {
        refused(UNKNOWN, integration.given(CONNECTED, DELETED).when(command));
    }

    @ParameterizedTest
    @MethodSource("everything_but_connecting")
    void what_was_never_connected_does_not_exist(Object command) {
        integration.givenNoPriorActivity().when(command).expectException(AggregateNotFoundException.class);
    }

    @Test
    void what_was_deleted_can_be_connected_anew() {
        integration
                .given(CONNECTED, DEACTIVATED, DELETED)
                .when(connect("Back office", OTHER_SETTINGS))
                .expectEvents(connected("Back office", OTHER_SETTINGS));
    }

    @Test
    void what_was_connected_anew_is_active_and_another_account() {
        IntegrationConnected anew = connected("Back office", OTHER_SETTINGS);
        silent(integration.given(CONNECTED, DEACTIVATED, DELETED, anew).when(new ActivateIntegration(META, null)));
        refused(TAKEN, integration.given(CONNECTED, DELETED, anew).when(connect("Front desk", SETTINGS)));
    }

    private static void silent(ResultValidator<Integration> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static void refused(Refusal refusal, ResultValidator<Integration> result) {
        result.expectNoEvents().expectException(CommandRefused.class).expectExceptionDetails(refusal);
    }

    private static ConnectIntegration connect(String name, Map<String, String> settings) {
        return new ConnectIntegration(META, Provider.META, name, settings, false);
    }

    private static IntegrationConnected connected(String name, Map<String, String> settings) {
        return new IntegrationConnected(META, Provider.META, name, settings, false, NOW);
    }

    private static UpdateIntegration update(@Nullable Long expectedVersion) {
        return new UpdateIntegration(META, "Back office", OTHER_SETTINGS, expectedVersion);
    }
}
