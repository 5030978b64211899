package io.dragoman.providers.greenapi;

import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageContent.Media;
import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Json;
import io.dragoman.providers.platform.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a message says, by its type. Files stand in {@code fileMessageData} or in one named after their type; a type whose
 * data is not as described is kept as it came.
 */
final class GreenApiContent {

    private GreenApiContent() {}

    static MessageContent of(JsonNode root) {
        JsonNode data = root.path("messageData");
        String type = Fields.word(Fields.text(data, "typeMessage"));
        return switch (type) {
            case "textMessage" -> text(root, data.path("textMessageData").path("textMessage"));
            case "extendedTextMessage", "quotedMessage" ->
                text(root, data.path("extendedTextMessageData").path("text"));
            case "imageMessage" -> file(MessageKind.IMAGE, root, data.path(type + "Data"));
            case "videoMessage" -> file(MessageKind.VIDEO, root, data.path(type + "Data"));
            case "audioMessage" -> file(MessageKind.AUDIO, root, data.path(type + "Data"));
            case "voiceMessage" -> file(MessageKind.VOICE, root, data.path(type + "Data"));
            case "documentMessage" -> file(MessageKind.DOCUMENT, root, data.path(type + "Data"));
            case "stickerMessage" -> file(MessageKind.STICKER, root, data.path(type + "Data"));
            default -> GreenApiStructured.of(type, root);
        };
    }

    private static MessageContent text(JsonNode root, JsonNode words) {
        return words.isString()
                ? content(MessageKind.TEXT, Fields.text(words), null, root, more(root))
                : GreenApiStructured.unsupported(root);
    }

    private static MessageContent file(MessageKind kind, JsonNode root, JsonNode typedFile) {
        JsonNode anyFile = Fields.at(root, "messageData", "fileMessageData");
        JsonNode file = anyFile.isObject() ? anyFile : typedFile;
        if (!file.isObject()) {
            return GreenApiStructured.unsupported(root);
        }
        Media media = new Media(
                Fields.text(file, "mimeType"),
                Fields.text(file, "fileName"),
                Fields.text(file, "downloadUrl"),
                Fields.count(file, "fileSize"));
        return content(kind, Fields.text(file, "caption"), media, root, more(root));
    }

    static MessageContent content(
            MessageKind kind, @Nullable String text, @Nullable Media media, JsonNode root, @Nullable String raw) {
        return new MessageContent(
                kind, text, media, raw, GreenApiReferences.forwarded(root), GreenApiDetails.of(kind, root));
    }

    /** The raw notification where there is more to it than words and file: a quote, an advertisement. */
    private static @Nullable String more(JsonNode root) {
        JsonNode data = root.path("messageData");
        JsonNode extended = data.path("extendedTextMessageData");
        boolean quotes = data.has("quotedMessage") || Fields.text(extended, "stanzaId") != null;
        boolean advertised = Words.first(Fields.text(extended, "sourceId"), Fields.text(extended, "sourceUrl")) != null;
        return quotes || advertised ? Json.raw(root) : null;
    }
}
