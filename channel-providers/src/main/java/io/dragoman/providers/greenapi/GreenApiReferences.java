package io.dragoman.providers.greenapi;

import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads which other message one speaks of: the one it quotes or answers, or the one it reacts to, changes, takes back or votes on. */
final class GreenApiReferences {

    private GreenApiReferences() {}

    static @Nullable String replyTo(JsonNode root) {
        if (target(root) != null) {
            return null;
        }
        JsonNode data = root.path("messageData");
        return Words.first(
                Fields.scalar(data, "quotedMessage", "stanzaId"),
                Fields.scalar(data, "extendedTextMessageData", "stanzaId"),
                Fields.scalar(data, "buttonsResponseMessage", "stanzaId"),
                Fields.scalar(data, "listResponseMessage", "stanzaId"),
                Fields.scalar(data, "templateButtonReplyMessage", "stanzaId"),
                Fields.scalar(data, "templateButtonsReplyMessage", "stanzaId"),
                Fields.scalar(data, "interactiveButtonsReply", "stanzaId"));
    }

    static @Nullable String target(JsonNode root) {
        JsonNode data = root.path("messageData");
        return switch (Fields.word(Fields.text(data, "typeMessage"))) {
            case "reactionMessage" ->
                Words.first(
                        Fields.scalar(data, "quotedMessage", "stanzaId"),
                        Fields.scalar(data, "extendedTextMessageData", "stanzaId"));
            case "editedMessage" -> Fields.scalar(data, "editedMessageData", "stanzaId");
            case "deletedMessage" -> Fields.scalar(data, "deletedMessageData", "stanzaId");
            case "pollUpdateMessage" -> Fields.scalar(data, "pollMessageData", "stanzaId");
            default -> null;
        };
    }

    /** True when it was written for somebody else; {@code null} when it does not say so. The mark stands with the data of its type. */
    static @Nullable Boolean forwarded(JsonNode root) {
        for (JsonNode part : root.path("messageData")) {
            if (Fields.flag(part, "isForwarded")) {
                return true;
            }
        }
        return null;
    }
}
