package io.dragoman.gateway.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageFilter;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageKind;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Conditions;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.outbound.DeliveryStatus;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Which messages a request asks for. */
final class MessageListing {

    private static final Map<String, Boolean> ORDERS = Map.of("oldest", false, "newest", true);
    private static final Map<String, Direction> DIRECTIONS = words(Direction.values());
    private static final Map<String, MessageKind> KINDS = words(MessageKind.values());
    private static final Map<String, DeliveryStatus> STATUSES = words(DeliveryStatus.values());

    private MessageListing() {}

    static MessageFilter of(Caller caller, ServerHttpRequest request) {
        String contact = Conditions.text(request, "contact");
        String conversation = Conditions.text(request, "conversation");
        String thread = Conditions.text(request, "thread");
        return new MessageFilter(
                contact == null ? null : Reads.id(ContactId::of, caller, contact),
                conversation == null ? null : Reads.id(ConversationId::of, caller, conversation),
                Conditions.one(request, "direction", DIRECTIONS),
                Conditions.one(request, "kind", KINDS),
                Conditions.one(request, "status", STATUSES),
                Conditions.time(request, "from"),
                Conditions.time(request, "to"),
                thread == null ? null : Reads.id(MessageId::of, caller, thread));
    }

    /** Whether the newest come first. */
    static boolean newestFirst(ServerHttpRequest request, boolean otherwise) {
        Boolean wanted = Conditions.one(request, "order", ORDERS);
        return wanted == null ? otherwise : wanted;
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        return Conditions.words(values, value -> value.name().toLowerCase(Locale.ROOT));
    }
}
