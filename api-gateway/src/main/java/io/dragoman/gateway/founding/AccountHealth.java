package io.dragoman.gateway.founding;

import io.dragoman.gateway.polling.PollState;
import io.dragoman.integration.IntegrationView;
import io.dragoman.integration.IntegrationView.ReportedState;
import io.dragoman.integration.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account's messages flow, as far as anybody can know.
 *
 * @param connected it is active, the provider has not said that it is cut off, and its queue answers where it is polled
 * @param reachable whether its queue answered when it was asked last; {@code null} where none is asked
 * @param state the provider's last word about the connection
 */
record AccountHealth(
        String id,
        Provider provider,
        boolean active,
        boolean connected,
        @Nullable Boolean reachable,
        @Nullable String state) {

    private static final Set<String> CONNECTION = Set.of("stateInstanceChanged", "account_update");
    private static final Set<String> CUT_OFF = Set.of(
            "notAuthorized",
            "blocked",
            "suspended",
            "sleepMode",
            "ACCOUNT_DELETED",
            "ACCOUNT_OFFBOARDED",
            "PARTNER_REMOVED",
            "PARTNER_APP_UNINSTALLED");
    private static final String BAN = "DISABLED_UPDATE";
    private static final String BANNED = "DISABLE";

    /**
     * The account as it is now.
     *
     * @param polling {@code null} where it is not polled
     */
    static AccountHealth of(IntegrationView it, @Nullable PollState polling) {
        Optional<ReportedState> last = it.reportedStates().stream()
                .filter(report -> CONNECTION.contains(report.kind()))
                .findFirst();
        Boolean reachable = reachable(polling);
        boolean cutOff = last.filter(AccountHealth::isCutOff).isPresent();
        return new AccountHealth(
                it.id(),
                it.provider(),
                it.active(),
                it.active() && !cutOff && !Boolean.FALSE.equals(reachable),
                reachable,
                last.map(ReportedState::state).orElse(null));
    }

    private static @Nullable Boolean reachable(@Nullable PollState polling) {
        if (polling == null || (polling.failures() == 0 && polling.lastPolledAt() == null)) {
            return null;
        }
        return polling.failures() == 0;
    }

    /** A ban may be announced, in force, or over. */
    private static boolean isCutOff(ReportedState report) {
        String detail = report.detail();
        boolean banned = report.state().equals(BAN)
                && detail != null
                && List.of(detail.split(", ", -1)).contains(BANNED);
        return banned || CUT_OFF.contains(report.state());
    }
}
