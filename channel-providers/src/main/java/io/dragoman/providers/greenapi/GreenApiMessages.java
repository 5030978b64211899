package io.dragoman.providers.greenapi;

import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Identities;
import io.dragoman.providers.platform.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads messages: which chat they belong to and who wrote them; {@link GreenApiContent} reads what they say. */
final class GreenApiMessages {

    private static final String ID = "idMessage";

    private GreenApiMessages() {}

    /** A message that arrived; one from the line's own number was written on another of its devices. */
    static InboundItem received(JsonNode root) {
        return isOwn(root) ? echo(root) : inbound(root, Fields.id(root, ID), GreenApiContent.of(root));
    }

    /**
     * A notification of a type that is not known, but that names a message: kept as it came, whatever it says. Its id may be that of the
     * message it is about, which must not be taken for its copy.
     */
    static InboundItem unknown(String type, JsonNode root) {
        String id = type + ':' + Fields.id(root, ID);
        return isOwn(root) || Fields.word(type).startsWith("outgoing")
                ? echo(root, id, GreenApiStructured.unsupported(root))
                : inbound(root, id, GreenApiStructured.unsupported(root));
    }

    private static boolean isOwn(JsonNode root) {
        String own = Fields.text(root, "instanceData", "wid");
        return own != null && own.equals(Fields.text(root, "senderData", "sender"));
    }

    private static InboundItem inbound(JsonNode root, String id, MessageContent content) {
        JsonNode sender = root.path("senderData");
        String group = group(sender);
        Party author = author(sender, group == null ? Fields.text(sender, "chatId") : null);
        return message(
                root,
                id,
                group == null ? author : Identities.group(group, Fields.text(sender, "chatName")),
                group == null ? null : author,
                Direction.INBOUND,
                content);
    }

    /** What the business wrote on the phone; the conversation is with the chat it wrote to. */
    static InboundItem echo(JsonNode root) {
        return echo(root, Fields.id(root, ID), GreenApiContent.of(root));
    }

    private static InboundItem echo(JsonNode root, String id, MessageContent content) {
        JsonNode sender = root.path("senderData");
        String group = group(sender);
        String name = Fields.text(sender, "chatName");
        Party party = group == null
                ? add(new Identities(), Fields.text(sender, "chatId")).person(name)
                : Identities.group(group, name);
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
                content,
                GreenApiReferences.replyTo(root),
                content.kind() == MessageKind.UNSUPPORTED ? null : GreenApiReferences.target(root));
    }

    private static Party author(JsonNode sender, @Nullable String chatId) {
        Identities identities = add(add(new Identities(), chatId), Fields.text(sender, "sender"));
        return identities
                .addPhone(Fields.scalar(sender, "senderPhoneNumber"))
                .person(Words.first(
                        Fields.text(sender, "senderName"),
                        Fields.text(sender, "senderContactName"),
                        chatId == null ? null : Fields.text(sender, "chatName")));
    }

    private static @Nullable String group(JsonNode sender) {
        String chatId = Fields.text(sender, "chatId");
        return chatId != null && chatId.endsWith("@g.us") ? chatId : null;
    }

    /** Adds a chat's id: {@code …@c.us} is a phone, {@code …@lid} hides one, others (status, newsletter) are nobody. */
    static Identities add(Identities identities, @Nullable String chatId) {
        int at = chatId == null ? -1 : chatId.indexOf('@');
        if (chatId == null || at < 0) {
            return identities.addPhone(chatId);
        }
        return switch (chatId.substring(at + 1)) {
            case "c.us", "s.whatsapp.net" -> identities.addPhone(withoutDevice(chatId.substring(0, at)));
            case "lid" -> identities.add(IdentityKind.LID, withoutDevice(chatId.substring(0, at)) + "@lid");
            default -> identities;
        };
    }

    /** A linked device's id is its number, a colon and the device. */
    private static String withoutDevice(String user) {
        int colon = user.indexOf(':');
        return colon < 0 ? user : user.substring(0, colon);
    }
}
