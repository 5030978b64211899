package io.dragoman.command.inquiry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.command.inquiry.CompletenessPolicy.Verdict;
import io.dragoman.command.inquiry.KnownFields.Merge;
import io.dragoman.command.platform.Decision;
import io.dragoman.contact.ContactId;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.InquiryCommand.CloseInquiry;
import io.dragoman.inquiry.InquiryCommand.LinkMessage;
import io.dragoman.inquiry.InquiryCommand.RecordExtraction;
import io.dragoman.inquiry.InquiryCommand.RecordExtractionFailure;
import io.dragoman.inquiry.InquiryCommand.RequestExtraction;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.platform.DataSubject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What a customer asks for: the messages that say it, the fields read from them, and whether that is enough. */
@AggregateRoot(type = "Inquiry")
@Revision("1")
public final class Inquiry {

    private static final CompletenessPolicy POLICY = CompletenessPolicy.ESSENTIAL;

    @AggregateIdentifier
    private @Nullable InquiryId inquiryId;

    @DataSubject
    private ContactId contactId;

    private InquiryStatus status;
    private List<InquiryField> missing = List.of();
    private long linkedUpTo = Long.MIN_VALUE;
    private boolean closed;
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
        if (command.position() <= linkedUpTo) {
            return true;
        }
        if (closed) {
            return false;
        }
        apply(Facts.linked(command));
        return true;
    }

    @CommandHandler
    void handle(RequestExtraction command, Clock clock) {
        List<MessageId> messages = reading.waiting();
        if (!messages.isEmpty()) {
            apply(new ExtractionRequested(
                    command.inquiryId(), contactId, reading.next(), messages, Decision.at(clock)));
        }
    }

    @CommandHandler
    void handle(RecordExtraction command, Clock clock) {
        int extraction = command.extraction();
        if (reading.awaits(extraction)) {
            Instant now = Decision.at(clock);
            Merge merge = fields.merge(command.values(), reading.times(extraction));
            apply(Facts.recorded(command, contactId, merge, now));
            judge(command.inquiryId(), now);
        }
    }

    @CommandHandler
    void handle(RecordExtractionFailure command, Clock clock) {
        if (reading.awaits(command.extraction())) {
            apply(Facts.failed(command, contactId, Decision.at(clock)));
        }
    }

    @CommandHandler
    void handle(CloseInquiry command, Clock clock) {
        if (!closed) {
            apply(new InquiryClosed(command.inquiryId(), contactId, command.reason(), Decision.at(clock)));
        }
    }

    private void judge(InquiryId id, Instant now) {
        Verdict verdict = POLICY.judge(fields.known());
        if (verdict.status() != status || !verdict.missing().equals(missing)) {
            apply(Facts.judged(id, verdict, POLICY, now));
        }
    }

    @EventSourcingHandler
    void on(InquiryOpened event) {
        inquiryId = event.inquiryId();
        contactId = event.contactId();
        status = event.status();
    }

    @EventSourcingHandler
    void on(MessageLinked event) {
        linkedUpTo = event.position();
        if (event.words()) {
            reading.add(event.messageId(), event.effectiveAt());
        }
    }

    @EventSourcingHandler
    void on(ExtractionRequested event) {
        reading.requested(event.extraction(), event.messages());
    }

    @EventSourcingHandler
    void on(ExtractionRecorded event) {
        fields.take(new Merge(event.values(), event.taken()), reading.times(event.extraction()));
        reading.answered(event.extraction());
    }

    @EventSourcingHandler
    void on(ExtractionFailed event) {
        reading.answered(event.extraction());
    }

    @EventSourcingHandler
    void on(InquiryStatusChanged event) {
        status = event.status();
        missing = event.missing();
    }

    @EventSourcingHandler
    void on(InquiryClosed event) {
        closed = true;
    }
}
