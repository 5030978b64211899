package io.dragoman.conversation;

import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.integration.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as a timeline shows it; ids are local, meanings as in {@link MessageEvent.MessageReceived}. */
public record MessageView(
        String id,
        String conversationId,
        String contactId,
        @Nullable String author,
        String integrationId,
        Provider provider,
        Channel channel,
        Direction direction,
        MessageKind kind,
        @Nullable String text,
        MessageContent.@Nullable Media media,
        @Nullable String raw,
        Instant occurredAt,
        Instant receivedAt,
        boolean clockAhead,
        @Nullable String inquiryId) {}
