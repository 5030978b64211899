package io.dragoman.providers.greenapi;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Identities;
import io.dragoman.providers.platform.Json;
import io.dragoman.providers.platform.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads messages: which chat they belong to and who wrote them; {@link GreenApiContent} reads what they say. */
final class GreenApiMessages {

    private GreenApiMessages() {}

    /** A message that arrived; one from the line's own number was written on another of its devices. */
    static InboundItem received(JsonNode root) {
        return isOwn(root) ? echo(root) : inbound(root, GreenApiContent.of(root));
    }

    /** A notification of a type that is not known, but that names a message: kept as it came, whatever it says. */
    static InboundItem unknown(JsonNode root) {
        return isOwn(root) || Fields.word(Fields.text(root, "typeWebhook")).startsWith("outgoing")
                ? echo(root, GreenApiStructured.unsupported(root))
                : inbound(root, GreenApiStructured.unsupported(root));
    }

    private static boolean isOwn(JsonNode root) {
        String own = Fields.text(root, "instanceData", "wid");
        return own != null && own.equals(Fields.text(root, "senderData", "sender"));
    }

    private static InboundItem inbound(JsonNode root, MessageContent content) {
        String id = Fields.id(root, "idMessage");
        JsonNode sender = root.path("senderData");
        String group = group(sender);
        if (group == null) {
            return message(root, id, author(sender, Fields.text(sender, "chatId")), null, Direction.INBOUND, content);
        }
        return message(
                root,
                id,
                Identities.group(group, Fields.text(sender, "chatName")),
                GreenApiChats.isPublic(group) && identities(sender, null).isEmpty() ? null : author(sender, null),
                Direction.INBOUND,
                content);
    }

    /** What the business wrote on the phone; the conversation is with the chat it wrote to. */
    static InboundItem echo(JsonNode root) {
        return echo(root, GreenApiContent.of(root));
    }

    private static InboundItem echo(JsonNode root, MessageContent content) {
        String id = Fields.id(root, "idMessage");
        JsonNode sender = root.path("senderData");
        Party party = GreenApiChats.party(Fields.text(sender, "chatId"), Fields.text(sender, "chatName"));
        return message(root, id, party, null, Direction.ECHO, content);
    }

    private static Message message(
            JsonNode root,
            String id,
            Party party,
            @Nullable Party author,
            Direction direction,
            MessageContent content) {
        return new Message(
                id,
                party,
                author,
                direction,
                Channel.WHATSAPP,
                Fields.seconds(root, "timestamp"),
                GreenApiChats.isPublic(Fields.text(root, "senderData", "chatId")) ? published(content, root) : content,
                GreenApiReferences.replyTo(root),
                content.kind() == MessageKind.UNSUPPORTED ? null : GreenApiReferences.target(root));
    }

    /** What is published for all is not said to us, whatever it is. */
    private static MessageContent published(MessageContent content, JsonNode root) {
        return content.kind().standsAlone()
                ? new MessageContent(
                        MessageKind.BROADCAST,
                        content.text(),
                        content.media(),
                        content.raw() == null ? Json.raw(root) : content.raw(),
                        content.forwarded(),
                        content.details())
                : content;
    }

    private static Party author(JsonNode sender, @Nullable String chatId) {
        return identities(sender, chatId)
                .person(Words.first(
                        Fields.text(sender, "senderName"),
                        Fields.text(sender, "senderContactName"),
                        chatId == null ? null : Fields.text(sender, "chatName")));
    }

    private static Identities identities(JsonNode sender, @Nullable String chatId) {
        return GreenApiChats.add(GreenApiChats.add(new Identities(), chatId), Fields.text(sender, "sender"))
                .addPhone(Fields.scalar(sender, "senderPhoneNumber"));
    }

    private static @Nullable String group(JsonNode sender) {
        String chatId = Fields.text(sender, "chatId");
        return chatId != null && GreenApiChats.isOfMany(chatId) ? chatId : null;
    }
}
