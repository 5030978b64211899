package io.dragoman.query.conversation;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageContent.Media;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageView;
import io.dragoman.integration.Provider;
import io.dragoman.query.platform.Fields;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads a stored message. */
final class MessageDocument {

    private MessageDocument() {}

    static MessageView view(Document message) {
        return new MessageView(
                Fields.local(message.getString("_id")),
                Fields.local(message.getString("conversation")),
                Fields.local(message.getString("contact")),
                Fields.localOrNull(message.getString("author")),
                Fields.local(message.getString("integration")),
                Provider.of(message.getString("provider")),
                Channel.valueOf(message.getString("channel")),
                Direction.valueOf(message.getString("direction")),
                MessageKind.valueOf(message.getString("kind")),
                message.getString("text"),
                media(message.get("media", Document.class)),
                message.getString("raw"),
                Fields.instant(message, "occurredAt"),
                Fields.instant(message, "receivedAt"),
                message.getBoolean("clockAhead"),
                Fields.localOrNull(message.getString("inquiry")));
    }

    private static @Nullable Media media(@Nullable Document media) {
        return media == null
                ? null
                : new Media(media.getString("mimeType"), media.getString("fileName"), media.getString("reference"));
    }
}
