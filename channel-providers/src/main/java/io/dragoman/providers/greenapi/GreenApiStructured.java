package io.dragoman.providers.greenapi;

import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Json;
import io.dragoman.providers.platform.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads messages that are more than words and files. The raw notification is always kept, also of those we have no form for. */
final class GreenApiStructured {

    private GreenApiStructured() {}

    static MessageContent of(String type, JsonNode root) {
        JsonNode data = root.path("messageData");
        return switch (type) {
            case "locationMessage" -> location(root);
            case "contactMessage" ->
                content(MessageKind.CONTACTS, root, Fields.text(data, "contactMessageData", "displayName"));
            case "contactsArrayMessage" -> content(MessageKind.CONTACTS, root, names(data));
            case "reactionMessage" ->
                content(MessageKind.REACTION, root, Fields.text(data, "extendedTextMessageData", "text"));
            case "pollMessage", "pollUpdateMessage" ->
                content(MessageKind.POLL, root, Fields.text(data, "pollMessageData", "name"));
            case "buttonsResponseMessage" ->
                content(MessageKind.INTERACTIVE, root, Fields.text(data, type, "selectedButtonText"));
            case "listResponseMessage" -> content(MessageKind.INTERACTIVE, root, Fields.text(data, type, "title"));
            case "templateButtonsReplyMessage", "templateButtonReplyMessage" ->
                content(MessageKind.INTERACTIVE, root, templateChoice(data));
            case "editedMessage" -> content(MessageKind.UNSUPPORTED, root, edited(data));
            default -> MessageContent.unsupported(Json.raw(root));
        };
    }

    private static MessageContent content(MessageKind kind, JsonNode root, @Nullable String text) {
        return new MessageContent(kind, text, null, Json.raw(root));
    }

    private static MessageContent location(JsonNode root) {
        JsonNode place = Fields.at(root, "messageData", "locationMessageData");
        return content(
                MessageKind.LOCATION,
                root,
                Words.joined(Fields.text(place, "nameLocation"), Fields.text(place, "address")));
    }

    private static @Nullable String templateChoice(JsonNode data) {
        return Words.first(
                Fields.text(data, "templateButtonReplyMessage", "selectedDisplayText"),
                Fields.text(data, "templateButtonsReplyMessage", "selectedDisplayText"));
    }

    /** What an edited message says now; later releases tie it to the message it changes. */
    private static @Nullable String edited(JsonNode data) {
        return Words.first(
                Fields.text(data, "editedMessageData", "textMessage"),
                Fields.text(data, "editedMessageData", "caption"));
    }

    private static @Nullable String names(JsonNode data) {
        JsonNode contacts =
                data.path("contacts").isArray() ? data.path("contacts") : Fields.at(data, "messageData", "contacts");
        String names = null;
        for (JsonNode contact : contacts) {
            names = Words.joined(names, Fields.text(contact, "displayName"));
        }
        return names;
    }
}
