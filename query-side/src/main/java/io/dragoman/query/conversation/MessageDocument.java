package io.dragoman.query.conversation;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageContent.Media;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageView;
import io.dragoman.conversation.MessageView.Quote;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusView;
import io.dragoman.query.platform.Fields;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads a stored message. */
final class MessageDocument {

    private MessageDocument() {}

    /**
     * A message.
     *
     * @param authorName of who wrote it in a group
     * @param refused why it does not change the message that is its target: then it is none that we have a form for
     * @param changed what others made of it
     * @param readUpTo the place in the history up to which its conversation has been seen
     * @param quoted the message it answers
     * @param delivery what was reported of it
     */
    static MessageView view(
            Document message,
            @Nullable String authorName,
            @Nullable String refused,
            ChangedMessage changed,
            long readUpTo,
            @Nullable Quote quoted,
            @Nullable StatusView delivery) {
        return new MessageView(
                Fields.local(message.getString("_id")),
                Fields.local(message.getString("conversation")),
                Fields.local(message.getString("contact")),
                Fields.localOrNull(message.getString("author")),
                authorName,
                Fields.local(message.getString("integration")),
                Provider.of(message.getString("provider")),
                Channel.valueOf(message.getString("channel")),
                Direction.valueOf(message.getString("direction")),
                refused == null ? kind(message) : MessageKind.UNSUPPORTED,
                changed.text(message.getString("text")),
                media(message.get("media", Document.class)),
                message.getString("raw"),
                Fields.instant(message, "occurredAt"),
                Fields.instant(message, "receivedAt"),
                message.getBoolean("clockAhead"),
                Fields.localOrNull(message.getString("inquiry")),
                message.getString("external"),
                quoted,
                Fields.localOrNull(message.getString(Threads.THREAD)),
                Fields.localOrNull(message.getString("target")),
                message.getBoolean("forwarded"),
                refused == null ? message.getString("details") : cause(message, refused),
                seen(message, readUpTo),
                status(message),
                delivery,
                changed.view(message.getString("text")));
    }

    private static MessageKind kind(Document message) {
        return MessageKind.valueOf(message.getString("kind"));
    }

    /** As the details of other messages that take no effect. Both are words of our own. */
    private static String cause(Document message, String refused) {
        String type = kind(message).name().toLowerCase(Locale.ROOT);
        return "{\"unsupported\":{\"type\":\"%s\",\"code\":\"%s\"}}".formatted(type, refused);
    }

    private static @Nullable Boolean seen(Document message, long readUpTo) {
        Long place = message.getLong(UnreadCounts.WANTS_READER);
        return place == null ? null : place <= readUpTo;
    }

    private static @Nullable DeliveryStatus status(Document message) {
        String status = message.getString(MessageStatuses.STATUS);
        return status == null ? null : DeliveryStatus.valueOf(status);
    }

    private static @Nullable Media media(@Nullable Document media) {
        return media == null
                ? null
                : new Media(
                        media.getString("mimeType"),
                        media.getString("fileName"),
                        media.getString("reference"),
                        media.getLong("sizeBytes"));
    }
}
