package io.dragoman.command.conversation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.command.platform.Decision;
import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationCommand.MarkRead;
import io.dragoman.conversation.ConversationCommand.NoteInbound;
import io.dragoman.conversation.ConversationCommand.StartConversation;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationEvent.ConversationRead;
import io.dragoman.conversation.ConversationEvent.ConversationStarted;
import io.dragoman.conversation.ConversationEvent.InboundNoted;
import io.dragoman.conversation.ConversationId;
import io.dragoman.integration.IntegrationId;
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

/** What one contact and one integration say to each other. It keeps maxima, so that late and repeated notes cost nothing. */
@AggregateRoot(type = "Conversation")
@Revision("2")
public final class Conversation {

    @AggregateIdentifier
    private @Nullable ConversationId conversationId;

    private @Nullable Instant lastInboundAt;
    private long readUpTo;

    Conversation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteInbound command, Clock clock) {
        start(command.conversationId(), command.integrationId(), command.contactId(), command.kind(), clock);
        if (lastInboundAt == null || command.effectiveAt().isAfter(lastInboundAt)) {
            apply(new InboundNoted(command.conversationId(), command.messageId(), command.effectiveAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartConversation command, Clock clock) {
        start(command.conversationId(), command.integrationId(), command.contactId(), command.kind(), clock);
    }

    @CommandHandler
    void handle(MarkRead command, Clock clock) {
        if (command.upTo() > readUpTo) {
            apply(new ConversationRead(command.conversationId(), command.upTo(), Decision.at(clock)));
        }
    }

    private void start(
            ConversationId id, IntegrationId integration, ContactId contact, ConversationKind kind, Clock clock) {
        if (conversationId == null) {
            apply(new ConversationStarted(id, integration, contact, kind, Decision.at(clock)));
        }
    }

    @EventSourcingHandler
    void on(ConversationStarted event) {
        conversationId = event.conversationId();
    }

    @EventSourcingHandler
    void on(InboundNoted event) {
        lastInboundAt = event.lastInboundAt();
    }

    @EventSourcingHandler
    void on(ConversationRead event) {
        readUpTo = event.upTo();
    }
}
