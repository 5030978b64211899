package io.dragoman.providers.meta;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.platform.Details;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Json;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads calls. That it rings is the call itself; what becomes of it is a message of its own about the call. */
final class MetaCalls {

    private static final Set<String> BEGINNINGS = Set.of("connect", "unknown");

    private MetaCalls() {}

    static InboundItem read(JsonNode call, MetaPeople people) {
        String id = Fields.id(call, "id");
        String state = state(call);
        boolean later = !BEGINNINGS.contains(Fields.lowerWord(Fields.text(call, "event")));
        boolean ours = "BUSINESS_INITIATED".equals(Fields.text(call, "direction"));
        return new Message(
                later ? id + '.' + state : id,
                ours
                        ? people.person(Fields.scalar(call, "to"), Fields.scalar(call, "to_user_id"))
                        : people.person(Fields.scalar(call, "from"), Fields.scalar(call, "from_user_id")),
                null,
                ours ? Direction.ECHO : Direction.INBOUND,
                Channel.WHATSAPP,
                Fields.seconds(call, "timestamp"),
                content(call, state),
                null,
                later ? id : null);
    }

    private static MessageContent content(JsonNode call, String state) {
        Details details = new Details().put("state", state).number("seconds", Fields.number(call, "duration"));
        return new MessageContent(
                MessageKind.CALL,
                null,
                null,
                Json.raw(call),
                null,
                new Details().object("call", details).json());
    }

    /** How it ended, in one word where the provider tells; the event otherwise. */
    private static String state(JsonNode call) {
        JsonNode status = call.path("status");
        String ending = Fields.text(status.isArray() ? status.path(0) : status);
        return (ending == null ? Fields.word(Fields.text(call, "event")) : Fields.word(ending))
                .toLowerCase(Locale.ROOT);
    }
}
