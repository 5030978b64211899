package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.InquiryCommand;
import io.dragoman.inquiry.InquiryCommand.CloseStale;
import io.dragoman.inquiry.InquiryCommand.MarkStale;
import io.dragoman.inquiry.InquiryCommand.RemindInquiry;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.DueCommands;
import io.dragoman.saga.platform.DueKey;
import io.dragoman.saga.platform.Metas;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Brings inquiries whose customer is silent to their end, step by step. An inquiry has one deadline, that of its next step: any message
 * begins anew, and so does whatever makes an inquiry lack something that had lacked nothing. Whether there is still something to wait
 * for, the inquiry decides when it is due.
 */
public final class InquiryFollowUp {

    /** Whose due commands the steps are. */
    public static final String PROCESS = "inquiry-follow-up";

    private final FollowUpPlan plan;
    private final DueCommands due;

    public InquiryFollowUp(FollowUpPlan plan, DueCommands due) {
        this.plan = plan;
        this.due = due;
    }

    @EventHandler
    void on(MessageLinked linked, EventMessage<?> event) {
        next(event.getTimestamp(), firstAfter(), first(linked.inquiryId(), linked.position()), event);
    }

    /** Of one that lacked something before, the deadline stays. */
    @EventHandler
    void on(InquiryStatusChanged changed, EventMessage<?> event, TrackingToken token) {
        InquiryId inquiry = changed.inquiryId();
        if (changed.lacksNothing()) {
            due.cancel(key(inquiry));
        } else if (!firstAfter().isZero()) {
            InquiryCommand step = first(inquiry, token.position().orElseThrow());
            Instant at = event.getTimestamp().plus(firstAfter());
            due.scheduleFirst(key(inquiry), at, step, Metas.following(event, PROCESS));
        }
    }

    @EventHandler
    void on(InquiryReminded reminded, EventMessage<?> event) {
        next(reminded.remindedAt(), plan.staleAfter(), new MarkStale(reminded.inquiryId(), reminded.upTo()), event);
    }

    @EventHandler
    void on(InquiryWentStale stale, EventMessage<?> event) {
        next(stale.staleAt(), plan.closeAfter(), new CloseStale(stale.inquiryId(), stale.upTo()), event);
    }

    @EventHandler
    void on(InquiryClosed closed) {
        due.cancel(key(closed.inquiryId()));
    }

    @ResetHandler
    void beginAgain() {
        due.forget(PROCESS);
    }

    private InquiryCommand first(InquiryId inquiry, long upTo) {
        return plan.remindAfter().isZero() ? new MarkStale(inquiry, upTo) : new RemindInquiry(inquiry, upTo);
    }

    private Duration firstAfter() {
        return plan.remindAfter().isZero() ? plan.staleAfter() : plan.remindAfter();
    }

    private void next(Instant from, Duration after, InquiryCommand step, EventMessage<?> event) {
        if (after.isZero()) {
            due.cancel(key(step.inquiryId()));
        } else {
            Meta meta = Metas.following(event, PROCESS);
            due.schedule(key(step.inquiryId()), from.plus(after), step, meta);
        }
    }

    private static DueKey key(InquiryId inquiry) {
        return new DueKey(PROCESS, inquiry, "next");
    }
}
