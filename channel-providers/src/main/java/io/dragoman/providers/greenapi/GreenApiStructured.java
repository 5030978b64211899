package io.dragoman.providers.greenapi;

import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Json;
import io.dragoman.providers.platform.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads messages that are more than words and files. The raw notification is always kept, also of those we have no form for. */
final class GreenApiStructured {

    /** The parts that tell what was chosen; the last two are two spellings of one. */
    static final List<String> CHOICES = List.of(
            "buttonsResponseMessage",
            "listResponseMessage",
            "interactiveButtonsReply",
            "templateButtonReplyMessage",
            "templateButtonsReplyMessage");

    private static final List<String> OFFERS =
            List.of("buttonsMessage", "listMessage", "templateMessage", "interactiveButtons");

    private GreenApiStructured() {}

    static MessageContent of(String type, JsonNode root) {
        JsonNode data = root.path("messageData");
        return switch (type) {
            case "locationMessage" -> location(root);
            case "contactMessage", "contactsArrayMessage" -> content(MessageKind.CONTACTS, root, names(data));
            case "reactionMessage" ->
                content(MessageKind.REACTION, root, Fields.text(data, "extendedTextMessageData", "text"));
            case "pollMessage" -> content(MessageKind.POLL, root, Fields.text(data, "pollMessageData", "name"));
            case "pollUpdateMessage" -> content(MessageKind.POLL, root, GreenApiVote.words(root));
            case "buttonsResponseMessage",
                    "listResponseMessage",
                    "interactiveButtonsReply",
                    "templateButtonsReplyMessage",
                    "templateButtonReplyMessage" -> content(MessageKind.INTERACTIVE, root, chosen(data));
            case "buttonsMessage", "listMessage", "templateMessage", "interactiveButtons" ->
                content(MessageKind.INTERACTIVE, root, offered(data));
            case "groupInviteMessage" -> invited(root, data.path("groupInviteMessageData"));
            case "editedMessage" -> changed(MessageKind.EDIT, root, edited(data));
            case "deletedMessage" -> changed(MessageKind.DELETION, root, null);
            default -> unsupported(root);
        };
    }

    static MessageContent unsupported(JsonNode root) {
        return content(MessageKind.UNSUPPORTED, root, null);
    }

    /** A change of an earlier message; without its id nobody can tell of which. */
    private static MessageContent changed(MessageKind kind, JsonNode root, @Nullable String text) {
        return content(GreenApiReferences.target(root) == null ? MessageKind.UNSUPPORTED : kind, root, text);
    }

    private static MessageContent content(MessageKind kind, JsonNode root, @Nullable String text) {
        return GreenApiContent.content(kind, text, null, root, Json.raw(root));
    }

    private static MessageContent location(JsonNode root) {
        JsonNode place = Fields.at(root, "messageData", "locationMessageData");
        return content(
                MessageKind.LOCATION,
                root,
                Words.joined(Fields.text(place, "nameLocation"), Fields.text(place, "address")));
    }

    private static MessageContent invited(JsonNode root, JsonNode group) {
        return content(
                MessageKind.INTERACTIVE,
                root,
                Words.joined(Fields.text(group, "caption"), Fields.text(group, "groupName")));
    }

    private static @Nullable String chosen(JsonNode data) {
        return CHOICES.stream()
                .map(type -> title(data.path(type)))
                .reduce(null, (first, second) -> Words.first(first, second));
    }

    static @Nullable String title(JsonNode choice) {
        return Words.first(
                Fields.text(choice, "selectedButtonText"),
                Fields.text(choice, "selectedDisplayText"),
                Fields.text(choice, "title"),
                Fields.text(choice, "titleText"));
    }

    private static @Nullable String offered(JsonNode data) {
        return OFFERS.stream()
                .map(type -> Words.first(Fields.text(data, type, "contentText"), Fields.text(data, type, "title")))
                .reduce(null, (first, second) -> Words.first(first, second));
    }

    private static @Nullable String edited(JsonNode data) {
        return Words.first(
                Fields.text(data, "editedMessageData", "textMessage"),
                Fields.text(data, "editedMessageData", "caption"));
    }

    private static @Nullable String names(JsonNode data) {
        String names = null;
        for (JsonNode card : GreenApiDetails.cards(data)) {
            names = Words.joined(names, Fields.text(card, "displayName"));
        }
        return names;
    }
}
