package io.dragoman.command.conversation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.command.platform.Decision;
import io.dragoman.conversation.ConversationCommand.NoteInbound;
import io.dragoman.conversation.ConversationEvent.ConversationStarted;
import io.dragoman.conversation.ConversationEvent.InboundNoted;
import io.dragoman.conversation.ConversationId;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What one contact and one integration say to each other. It keeps a maximum, so that late and repeated notes cost nothing. */
@AggregateRoot(type = "Conversation")
@Revision("1")
public final class Conversation {

    @AggregateIdentifier
    private @Nullable ConversationId conversationId;

    private @Nullable Instant lastInboundAt;

    Conversation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteInbound command, Clock clock) {
        if (conversationId == null) {
            apply(started(command, Decision.at(clock)));
        }
        if (lastInboundAt == null || command.effectiveAt().isAfter(lastInboundAt)) {
            apply(new InboundNoted(command.conversationId(), command.messageId(), command.effectiveAt()));
        }
    }

    private static ConversationStarted started(NoteInbound command, Instant now) {
        return new ConversationStarted(
                command.conversationId(), command.integrationId(), command.contactId(), command.kind(), now);
    }

    @EventSourcingHandler
    void on(ConversationStarted event) {
        conversationId = event.conversationId();
    }

    @EventSourcingHandler
    void on(InboundNoted event) {
        lastInboundAt = event.lastInboundAt();
    }
}
