package io.dragoman.gateway.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the votes on a poll out of the details of the newest of them. */
final class PollVotes {

    private PollVotes() {}

    /** A row for each option; none where nobody has voted. */
    @SuppressWarnings("unchecked") // an object of JSON has texts for keys
    static List<Map<String, Object>> of(@Nullable Map<String, Object> details) {
        if (details == null
                || !(details.get("poll") instanceof Map<?, ?> poll)
                || !(poll.get("votes") instanceof List<?> votes)) {
            return List.of();
        }
        return votes.stream()
                .filter(Map.class::isInstance)
                .map(vote -> (Map<String, Object>) vote)
                .toList();
    }
}
