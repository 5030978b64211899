package io.dragoman.providers.greenapi;

import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a vote: the provider repeats the whole count, and names the voter among those of each option. */
final class GreenApiVote {

    private GreenApiVote() {}

    /** The options that the sender chose; the poll's question when none is. */
    static @Nullable String words(JsonNode root) {
        JsonNode poll = Fields.at(root, "messageData", "pollMessageData");
        String voter = Fields.text(root, "senderData", "sender");
        String chosen = null;
        for (JsonNode vote : poll.path("votes")) {
            if (names(vote.path("optionVoters"), voter)) {
                chosen = Words.joined(chosen, Fields.text(vote, "optionName"));
            }
        }
        return Words.first(chosen, Fields.text(poll, "name"));
    }

    private static boolean names(JsonNode voters, @Nullable String voter) {
        for (JsonNode node : voters) {
            if (voter != null && voter.equals(Fields.text(node))) {
                return true;
            }
        }
        return false;
    }
}
