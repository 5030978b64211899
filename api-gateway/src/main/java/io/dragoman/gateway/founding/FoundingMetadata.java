package io.dragoman.gateway.founding;

import io.dragoman.conversation.MessageChanges;
import io.dragoman.conversation.MessageView;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the first clients have no field for. */
final class FoundingMetadata {

    private FoundingMetadata() {}

    static Map<String, Object> of(MessageView it) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("conversation_id", it.conversationId());
        metadata.put("provider", it.provider().path());
        metadata.put("channel", it.channel().label());
        if (it.inquiryId() != null) {
            metadata.put("inquiry_id", it.inquiryId());
        }
        if (it.changes().editedAt() != null) {
            metadata.put("edited_at", it.changes().editedAt());
        }
        if (it.changes().deletedAt() != null) {
            metadata.put("deleted_at", it.changes().deletedAt());
        }
        if (!it.changes().reactions().isEmpty()) {
            metadata.put(
                    "reactions",
                    it.changes().reactions().stream()
                            .map(MessageChanges.Reaction::emoji)
                            .toList());
        }
        return metadata;
    }
}
