package io.dragoman.providers.meta;

import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads which other message one speaks of: the one it quotes, or the one it reacts to, changes or takes back. */
final class MetaReferences {

    private MetaReferences() {}

    /** The quoted message; that of an edit stands with its new content. */
    static @Nullable String replyTo(JsonNode message) {
        return Words.first(
                Fields.scalar(message, "context", "id"), Fields.scalar(message, "edit", "message", "context", "id"));
    }

    static @Nullable String target(JsonNode message) {
        String type = Fields.lowerWord(Fields.text(message, "type"));
        return switch (type) {
            case "reaction" -> Fields.scalar(message, type, "message_id");
            case "edit", "revoke" ->
                Words.first(
                        Fields.scalar(message, type, "original_message_id"),
                        Fields.scalar(message, type, "message_id"));
            default -> null;
        };
    }

    /** True when it was written for somebody else; {@code null} when it does not say so. */
    static @Nullable Boolean forwarded(JsonNode message) {
        JsonNode context = message.path("context");
        boolean forwarded = Fields.flag(context, "forwarded") || Fields.flag(context, "frequently_forwarded");
        return forwarded ? Boolean.TRUE : null;
    }
}
