package io.dragoman.providers.meta;

import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Identities;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single messages: who they are from and when; {@link MetaContent} reads what they say. */
final class MetaMessages {

    private MetaMessages() {}

    static InboundItem received(JsonNode message, MetaPeople people) {
        String id = Fields.id(message, "id");
        Identities known = people.identities(Fields.scalar(message, "from"), Fields.scalar(message, "from_user_id"));
        Party sender = withNewIdentities(known, message.path("system"))
                .person(people.name(Fields.scalar(message, "from"), Fields.scalar(message, "from_user_id")));
        String groupId = Fields.scalar(message, "group_id");
        return message(
                id,
                message,
                groupId == null ? sender : Identities.group(groupId, null),
                groupId == null ? null : sender,
                Direction.INBOUND);
    }

    /** A notice of a changed number or user id names the new ones: from now on, the same person has these. */
    private static Identities withNewIdentities(Identities known, JsonNode system) {
        String previous = Fields.scalar(system, "previous_user_id");
        return known.add(IdentityKind.BUSINESS_SCOPED_USER, previous)
                .addLater(
                        IdentityKind.BUSINESS_SCOPED_USER, previous) // where the sender is named by the new one already
                .addLater(IdentityKind.PHONE, Fields.scalar(system, "wa_id"))
                .addLater(IdentityKind.BUSINESS_SCOPED_USER, Fields.scalar(system, "user_id"));
    }

    /** What the business wrote on its own phone; the conversation is with the one it wrote to. */
    static InboundItem echo(JsonNode message, MetaPeople people) {
        String id = Fields.id(message, "id");
        String groupId = Fields.scalar(message, "group_id");
        return message(
                id,
                message,
                groupId == null
                        ? people.person(Fields.scalar(message, "to"), Fields.scalar(message, "to_user_id"))
                        : Identities.group(groupId, null),
                null,
                Direction.ECHO);
    }

    private static Message message(
            String id, JsonNode message, Party party, @Nullable Party author, Direction direction) {
        return new Message(
                id,
                party,
                author,
                direction,
                Channel.WHATSAPP,
                Fields.seconds(message, "timestamp"),
                MetaContent.of(message),
                MetaReferences.replyTo(message),
                MetaReferences.target(message));
    }
}
