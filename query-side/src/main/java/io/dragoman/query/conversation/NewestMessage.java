package io.dragoman.query.conversation;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageId;
import io.dragoman.query.platform.SortKey;
import java.time.Instant;

/**
 * Which message is a conversation's or an inquiry's newest. Its key sorts by time, then by arrival, so that the greatest key of all
 * messages, in whatever order they come, names the newest one.
 *
 * @param at when the message takes effect
 * @param position where its receipt stands in the history
 */
public record NewestMessage(Instant at, long position, Channel channel, MessageId messageId) {

    private static final String SEPARATOR = "|";

    /** The text that is compared and stored. */
    public String key() {
        return SortKey.of(at, position) + SEPARATOR + channel.name() + SEPARATOR + messageId.value();
    }

    /** The message of a stored key. */
    public static NewestMessage of(String key) {
        String[] parts = key.split("\\|", 3);
        return new NewestMessage(
                SortKey.time(parts[0]), SortKey.position(parts[0]), Channel.valueOf(parts[1]), new MessageId(parts[2]));
    }
}
