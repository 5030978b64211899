package io.dragoman.providers.meta;

import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageContent.Media;
import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Json;
import io.dragoman.providers.platform.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a message says, by its type. A type whose body is not as described is kept as it came. */
final class MetaContent {

    private MetaContent() {}

    static MessageContent of(JsonNode message) {
        String type = Fields.lowerWord(Fields.text(message, "type"));
        JsonNode body = message.path(type);
        return switch (type) {
            case "text" -> text(message, body);
            case "image" -> file(MessageKind.IMAGE, message, body);
            case "video" -> file(MessageKind.VIDEO, message, body);
            case "audio" -> file(Fields.flag(body, "voice") ? MessageKind.VOICE : MessageKind.AUDIO, message, body);
            case "voice" -> file(MessageKind.VOICE, message, body);
            case "document" -> file(MessageKind.DOCUMENT, message, body);
            case "sticker" -> file(MessageKind.STICKER, message, body);
            case "contacts" ->
                body.isArray() ? described(MessageKind.CONTACTS, message, names(body)) : unsupported(message);
            default -> structured(type, message, body);
        };
    }

    private static MessageContent structured(String type, JsonNode message, JsonNode body) {
        if (!body.isObject()) {
            return unsupported(message);
        }
        return switch (type) {
            case "location" ->
                described(
                        MessageKind.LOCATION,
                        message,
                        Words.joined(Fields.text(body, "name"), Fields.text(body, "address")));
            case "button" -> described(MessageKind.INTERACTIVE, message, Fields.text(body, "text"));
            case "interactive" -> described(MessageKind.INTERACTIVE, message, MetaInteractive.words(body));
            case "reaction" -> described(MessageKind.REACTION, message, Fields.text(body, "emoji"));
            case "order" -> described(MessageKind.ORDER, message, Fields.text(body, "text"));
            case "system" -> described(MessageKind.SYSTEM, message, Fields.text(body, "body"));
            case "edit" ->
                changed(MessageKind.EDIT, message, of(body.path("message")).text());
            case "revoke" -> changed(MessageKind.DELETION, message, null);
            default -> unsupported(message);
        };
    }

    /** A change of an earlier message; without its id nobody can tell of which. */
    private static MessageContent changed(MessageKind kind, JsonNode message, @Nullable String text) {
        return MetaReferences.target(message) == null ? unsupported(message) : described(kind, message, text);
    }

    private static MessageContent text(JsonNode message, JsonNode body) {
        return body.path("body").isString()
                ? content(MessageKind.TEXT, Fields.text(body, "body"), null, message, more(message))
                : unsupported(message);
    }

    private static MessageContent file(MessageKind kind, JsonNode message, JsonNode body) {
        if (!body.isObject()) {
            return unsupported(message);
        }
        Media media = new Media(
                Fields.text(body, "mime_type"),
                Fields.text(body, "filename"),
                Fields.scalar(body, "id"),
                Fields.count(body, "file_size"));
        return content(kind, Fields.text(body, "caption"), media, message, more(message));
    }

    private static MessageContent described(MessageKind kind, JsonNode message, @Nullable String text) {
        return content(kind, text, null, message, Json.raw(message));
    }

    private static MessageContent unsupported(JsonNode message) {
        return described(MessageKind.UNSUPPORTED, message, null);
    }

    private static MessageContent content(
            MessageKind kind, @Nullable String text, @Nullable Media media, JsonNode message, @Nullable String raw) {
        return new MessageContent(
                kind, text, media, raw, MetaReferences.forwarded(message), MetaDetails.of(kind, message));
    }

    /** The raw message where there is more to it than its words and file: a quote, an advertisement, errors. */
    private static @Nullable String more(JsonNode message) {
        boolean more = message.has("context") || message.has("referral") || message.has("errors");
        return more ? Json.raw(message) : null;
    }

    private static @Nullable String names(JsonNode contacts) {
        String names = null;
        for (JsonNode contact : contacts) {
            String name = Fields.text(contact, "name", "formatted_name");
            names = Words.joined(
                    names,
                    name != null ? name : Fields.text(contact.path("phones").path(0), "phone"));
        }
        return names;
    }
}
