package io.dragoman.command.integration;

import io.dragoman.integration.IntegrationCommand.ReportIntegrationState;
import io.dragoman.integration.IntegrationEvent.IntegrationStateReported;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest that a provider said of something. Of one moment it remembers all that was said: providers tell time in seconds, and a
 * copy of the first of two reports must not undo the second.
 */
record LastReport(Instant occurredAt, Set<String> states) {

    boolean isOlderThan(ReportIntegrationState command) {
        if (command.occurredAt() == null) {
            return !states.contains(command.state());
        }
        int order = command.occurredAt().compareTo(occurredAt);
        return order > 0 || (order == 0 && !states.contains(command.state()));
    }

    static LastReport after(@Nullable LastReport last, IntegrationStateReported event) {
        Set<String> states = new HashSet<>();
        if (last != null && last.occurredAt().equals(event.occurredAt())) {
            states.addAll(last.states());
        }
        states.add(event.state());
        return new LastReport(event.occurredAt(), Set.copyOf(states));
    }
}
