package io.dragoman.command.inquiry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.command.platform.Decision;
import io.dragoman.contact.ContactId;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.inquiry.ExtractionReason;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryCommand.ApplyReading;
import io.dragoman.inquiry.InquiryCommand.CloseInquiry;
import io.dragoman.inquiry.InquiryCommand.CloseStale;
import io.dragoman.inquiry.InquiryCommand.CorrectFields;
import io.dragoman.inquiry.InquiryCommand.LinkMessage;
import io.dragoman.inquiry.InquiryCommand.LinkOwnMessage;
import io.dragoman.inquiry.InquiryCommand.ListWords;
import io.dragoman.inquiry.InquiryCommand.MarkStale;
import io.dragoman.inquiry.InquiryCommand.RecordExtraction;
import io.dragoman.inquiry.InquiryCommand.RecordExtractionFailure;
import io.dragoman.inquiry.InquiryCommand.RemindInquiry;
import io.dragoman.inquiry.InquiryCommand.RequestExtraction;
import io.dragoman.inquiry.InquiryCommand.RerunExtraction;
import io.dragoman.inquiry.InquiryCommand.RetryExtraction;
import io.dragoman.inquiry.InquiryCommand.UndoCorrection;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.ExtractionRetried;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.ReadableWords;
import io.dragoman.inquiry.ReadingEffect;
import io.dragoman.inquiry.RerunScope;
import io.dragoman.platform.CommandRefused;
import io.dragoman.platform.DataSubject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What a customer asks for: the messages that say it, the fields read from them or entered by hand, and whether that is enough. */
@AggregateRoot(type = "Inquiry")
@Revision("3")
public final class Inquiry {

    @AggregateIdentifier
    private @Nullable InquiryId inquiryId;

    @DataSubject
    private ContactId contactId;

    /** What If-Match compares: the place of the last event that changed a field or the stage. Messages come at any time, and count not. */
    private long version;

    private final FollowUp followUp = new FollowUp();
    private final Standing standing = new Standing();
    private final ReadingList reading = new ReadingList();
    private final KnownFields fields = new KnownFields();

    @SuppressWarnings("NullAway.Init") // InquiryOpened comes before anything that reads them
    Inquiry() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(LinkMessage command, Clock clock) {
        if (inquiryId == null) {
            apply(Facts.opened(command, Decision.at(clock)));
        }
        return link(Facts.linked(command));
    }

    @CommandHandler
    boolean handle(LinkOwnMessage command) {
        return link(Facts.linked(command));
    }

    private boolean link(MessageLinked link) {
        if (followUp.knows(link.position())) {
            return true;
        }
        if (followUp.closed()) {
            return false;
        }
        apply(link);
        return true;
    }

    @CommandHandler
    void handle(RequestExtraction command, Clock clock) {
        Instant now = Decision.at(clock);
        boolean late = command.comesTooLate(now);
        List<MessageId> messages = late ? reading.waiting() : reading.waitingAndFailed();
        if (!messages.isEmpty()) {
            int extraction = reading.next();
            read(command.inquiryId(), messages, ExtractionReason.NEW_WORDS, now);
            if (late) {
                apply(Facts.parked(command.inquiryId(), contactId, extraction, now));
                standing.failed(command.inquiryId(), FailureKind.EXHAUSTED, now).ifPresent(AggregateLifecycle::apply);
            }
        }
    }

    @CommandHandler
    void handle(RerunExtraction command, Clock clock) {
        if (reading.awaitsRerun()) {
            return;
        }
        List<MessageId> messages = reading.again(command.scope());
        if (messages.isEmpty()) {
            throw CommandRefused.conflict("there are no words to read once more");
        }
        read(command.inquiryId(), messages, ExtractionReason.RERUN, Decision.at(clock));
    }

    @CommandHandler
    ReadableWords handle(ListWords command) {
        return new ReadableWords(reading.again(RerunScope.ALL));
    }

    @CommandHandler
    ReadingEffect handle(ApplyReading command, Clock clock, CompletenessRules rules) {
        Merge merge = fields.merge(command.values(), reading.times(command.messages()), command.policy());
        ReadingEffect effect = fields.effect(merge);
        if (!command.dryRun() && merge.touchesFields()) {
            Instant now = Decision.at(clock);
            RecordExtraction recorded = Facts.reading(command, reading.next());
            apply(Facts.requested(command, contactId, reading.next(), now));
            apply(Facts.recorded(recorded, contactId, merge, now));
            standing.judge(command.inquiryId(), fields, rules.deciding(), now).ifPresent(AggregateLifecycle::apply);
        }
        return effect;
    }

    @CommandHandler
    void handle(RetryExtraction command, Clock clock) {
        int extraction = command.extraction();
        if (reading.mayRetry(extraction, command.attempt())) {
            Instant now = Decision.at(clock);
            InquiryId id = command.inquiryId();
            List<MessageId> messages = reading.messages(extraction);
            apply(new ExtractionRetried(id, contactId, extraction, command.attempt(), messages, now));
            standing.reading(id, now).ifPresent(AggregateLifecycle::apply);
        }
    }

    @CommandHandler
    void handle(RecordExtraction command, Clock clock, CompletenessRules rules) {
        int extraction = command.extraction();
        if (reading.awaits(extraction)) {
            Instant now = Decision.at(clock);
            Merge merge = fields.merge(command.values(), reading.times(extraction), command.policy());
            apply(Facts.recorded(command, contactId, merge, now));
            standing.judge(command.inquiryId(), fields, rules.deciding(), now).ifPresent(AggregateLifecycle::apply);
        }
    }

    @CommandHandler
    void handle(RecordExtractionFailure command, Clock clock) {
        if (reading.tries(command.extraction(), command.attempt())) {
            Instant now = Decision.at(clock);
            ExtractionFailed failed = Facts.failed(command, contactId, now);
            boolean leavesNewWords = reading.leavesNewWords(failed);
            apply(failed);
            if (leavesNewWords) {
                read(command.inquiryId(), reading.waiting(), ExtractionReason.NEW_WORDS, now);
            } else {
                standing.failed(command.inquiryId(), command.kind(), now).ifPresent(AggregateLifecycle::apply);
            }
        }
    }

    /** What already is as asked succeeds whatever version was expected: a retry of the change that made it so expects an old one. */
    @CommandHandler
    void handle(CorrectFields command, Clock clock, CompletenessRules rules) {
        List<FieldValue> changes = fields.changes(command.values());
        if (!changes.isEmpty()) {
            requireVersion(command.expectedVersion());
            Journey.requirePossible(fields, changes);
            Instant now = Decision.at(clock);
            int correction = fields.corrections().next();
            apply(new FieldsCorrected(command.inquiryId(), contactId, correction, changes, now));
            standing.judge(command.inquiryId(), fields, rules.deciding(), now).ifPresent(AggregateLifecycle::apply);
        }
    }

    @CommandHandler
    void handle(UndoCorrection command, Clock clock, CompletenessRules rules) {
        int correction = command.correction();
        if (!fields.corrections().knows(correction)) {
            throw CommandRefused.notFound("the correction");
        }
        List<FieldValue> restored = fields.without(correction);
        if (!restored.isEmpty()) {
            requireVersion(command.expectedVersion());
            Instant now = Decision.at(clock);
            apply(new CorrectionUndone(command.inquiryId(), contactId, correction, restored, now));
            standing.judge(command.inquiryId(), fields, rules.deciding(), now).ifPresent(AggregateLifecycle::apply);
        }
    }

    @CommandHandler
    void handle(RemindInquiry command, Clock clock, CompletenessRules rules) {
        List<InquiryField> missing = rules.deciding().missing(fields::shown);
        if (followUp.mayRemind(command.upTo()) && !missing.isEmpty()) {
            apply(Facts.reminded(command, contactId, followUp, missing, Decision.at(clock)));
        }
    }

    @CommandHandler
    void handle(MarkStale command, Clock clock, CompletenessRules rules) {
        List<InquiryField> missing = rules.deciding().missing(fields::shown);
        if (followUp.mayGoStale(command.upTo()) && !missing.isEmpty()) {
            apply(Facts.wentStale(command, contactId, followUp, missing, Decision.at(clock)));
        }
    }

    @CommandHandler
    void handle(CloseStale command, Clock clock, CompletenessRules rules) {
        if (followUp.mayCloseStale(command.upTo())
                && !rules.deciding().missing(fields::shown).isEmpty()) {
            apply(Facts.stale(command, contactId, Decision.at(clock)));
        }
    }

    @CommandHandler
    void handle(CloseInquiry command, Clock clock) {
        if (!followUp.closed()) {
            apply(new InquiryClosed(command.inquiryId(), contactId, command.reason(), Decision.at(clock)));
        }
    }

    private void read(InquiryId id, List<MessageId> messages, ExtractionReason reason, Instant now) {
        apply(new ExtractionRequested(id, contactId, reading.next(), messages, now, reason));
        standing.reading(id, now).ifPresent(AggregateLifecycle::apply);
    }

    private void requireVersion(@Nullable Long expected) {
        if (expected != null && expected != version) {
            throw CommandRefused.changedInBetween();
        }
    }

    @EventSourcingHandler
    void on(InquiryOpened event) {
        inquiryId = event.inquiryId();
        contactId = event.contactId();
        standing.opens(event.status());
    }

    @EventSourcingHandler
    void on(MessageLinked event) {
        followUp.on(event);
        if (event.words()) {
            reading.add(event.messageId(), event.effectiveAt());
        }
    }

    @EventSourcingHandler
    void on(ExtractionRequested event) {
        reading.on(event);
    }

    @EventSourcingHandler
    void on(ExtractionRetried event) {
        reading.retried(event.extraction(), event.attempt());
    }

    @EventSourcingHandler
    void on(ExtractionRecorded event, @SequenceNumber long sequence) {
        fields.take(Merge.of(event), reading.times(event.extraction()));
        reading.answered(event.extraction());
        version = event.taken().isEmpty() ? version : sequence;
    }

    @EventSourcingHandler
    void on(ExtractionFailed event) {
        reading.on(event);
    }

    @EventSourcingHandler
    void on(FieldsCorrected event, @SequenceNumber long sequence) {
        fields.corrections().make(event.correction(), event.values());
        version = sequence;
    }

    @EventSourcingHandler
    void on(CorrectionUndone event, @SequenceNumber long sequence) {
        fields.corrections().undo(event.correction());
        version = sequence;
    }

    @EventSourcingHandler
    void on(InquiryStatusChanged event) {
        standing.on(event);
        followUp.on(event);
    }

    @EventSourcingHandler
    void on(InquiryReminded event) {
        followUp.on(event);
    }

    @EventSourcingHandler
    void on(InquiryWentStale event) {
        followUp.on(event);
    }

    @EventSourcingHandler
    void on(InquiryClosed event, @SequenceNumber long sequence) {
        followUp.on(event);
        version = sequence;
    }
}
