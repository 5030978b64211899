package io.dragoman.providers.greenapi;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.providers.platform.BrokenItem;
import io.dragoman.providers.platform.Details;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what happens in a chat beside its messages: calls, and that the customer blocks the line. */
final class GreenApiChatNotices {

    private GreenApiChatNotices() {}

    /** That it rings is the call itself; what becomes of it is a message of its own about the call. */
    static InboundItem call(JsonNode root) {
        String id = Fields.id(root, "idMessage");
        String state = Fields.word(Fields.text(root, "status"));
        boolean later = !state.equals("offer");
        return message(
                later ? id + '.' + state : id,
                party(root, "from"),
                root,
                MessageKind.CALL,
                new Details().object("call", new Details().put("state", state.toLowerCase(Locale.ROOT))),
                later ? id : null);
    }

    /** A block names no id, so who, what and when make one. */
    static InboundItem block(JsonNode root) {
        String when = Fields.scalar(root, "timestamp");
        if (when == null) {
            throw new BrokenItem("NO_ID", "the notice has no time, so that copies of it could not be told apart");
        }
        String state = Fields.word(Fields.text(root, "chatState"));
        return message(
                String.join(".", "notice", state, String.valueOf(Fields.text(root, "chatId")), when),
                party(root, "chatId"),
                root,
                MessageKind.SYSTEM,
                new Details()
                        .object(
                                "system",
                                new Details().put("type", "incomingBlock").put("value", state)),
                null);
    }

    private static Party party(JsonNode root, String field) {
        return GreenApiChats.party(Fields.text(root, field), null);
    }

    private static Message message(
            String id, Party party, JsonNode root, MessageKind kind, Details details, @Nullable String target) {
        return new Message(
                id,
                party,
                null,
                Direction.INBOUND,
                Channel.WHATSAPP,
                Fields.seconds(root, "timestamp"),
                new MessageContent(kind, null, null, Json.raw(root), null, details.json()),
                null,
                target);
    }
}
