package io.dragoman.inquiry;

import io.dragoman.conversation.MessageId;
import java.util.List;

/** The messages of an inquiry whose words could be read once more, oldest first; the newest 500 at most. */
public record ReadableWords(List<MessageId> messages) {}
