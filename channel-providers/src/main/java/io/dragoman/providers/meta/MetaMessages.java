package io.dragoman.providers.meta;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Identities;
import tools.jackson.databind.JsonNode;

/** Reads single messages: who they are from and when; {@link MetaContent} reads what they say. */
final class MetaMessages {

    private MetaMessages() {}

    static InboundItem received(JsonNode message, MetaPeople people) {
        String id = Fields.id(message, "id");
        Party sender = people.person(Fields.scalar(message, "from"), Fields.scalar(message, "from_user_id"));
        String groupId = Fields.scalar(message, "group_id");
        return new Message(
                id,
                groupId == null ? sender : Identities.group(groupId, null),
                groupId == null ? null : sender,
                Direction.INBOUND,
                Channel.WHATSAPP,
                Fields.seconds(message, "timestamp"),
                MetaContent.of(message));
    }

    /** What the business wrote on its own phone; the conversation is with the one it wrote to. */
    static InboundItem echo(JsonNode message, MetaPeople people) {
        String id = Fields.id(message, "id");
        String groupId = Fields.scalar(message, "group_id");
        return new Message(
                id,
                groupId == null
                        ? people.person(Fields.scalar(message, "to"), Fields.scalar(message, "to_user_id"))
                        : Identities.group(groupId, null),
                null,
                Direction.ECHO,
                Channel.WHATSAPP,
                Fields.seconds(message, "timestamp"),
                MetaContent.of(message));
    }
}
