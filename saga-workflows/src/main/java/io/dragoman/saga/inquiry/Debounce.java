package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.ExtractionReason;
import io.dragoman.inquiry.InquiryCommand.RequestExtraction;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.DueCommands;
import io.dragoman.saga.platform.DueKey;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.Metas;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

/**
 * Asks for words to be read once a customer has stopped writing for a moment, so that a thought in five messages is read in one go. Without
 * a moment to wait it asks at once.
 */
public final class Debounce {

    private static final String QUIET = "quiet";
    private static final String LONGEST = "longest";

    private final Duration quiet;
    private final Duration longest;
    private final boolean parks;
    private final DueCommands due;
    private final Dispatcher commands;
    private final Lanes lanes;

    /**
     * @param quiet how long nothing must have come
     * @param longest how long words wait at most, for customers who never stop
     * @param parks true where words leave the house: old ones that nobody asked for in their time are parked then
     */
    public Debounce(
            Duration quiet, Duration longest, boolean parks, DueCommands due, Dispatcher commands, Lanes lanes) {
        this.quiet = quiet;
        this.longest = longest;
        this.parks = parks;
        this.due = due;
        this.commands = commands;
        this.lanes = lanes;
    }

    @EventHandler
    void on(MessageLinked linked, EventMessage<?> event) {
        if (!linked.words()) {
            return;
        }
        Meta meta = Metas.following(event, Extraction.GROUP);
        RequestExtraction request = new RequestExtraction(linked.inquiryId(), parks ? event.getTimestamp() : null);
        if (quiet.isZero()) {
            lanes.in(linked.inquiryId().value(), () -> commands.send(request, meta));
        } else {
            Instant now = event.getTimestamp();
            due.schedule(key(linked.inquiryId(), QUIET), now.plus(quiet), request, meta);
            due.scheduleFirst(key(linked.inquiryId(), LONGEST), now.plus(longest), request, meta);
        }
    }

    @EventHandler
    void on(ExtractionRequested requested) {
        if (requested.reason() != ExtractionReason.RUN) {
            due.cancel(key(requested.inquiryId(), QUIET));
            due.cancel(key(requested.inquiryId(), LONGEST));
        }
    }

    @ResetHandler
    void beginAgain() {
        due.forget(Extraction.GROUP);
    }

    private static DueKey key(InquiryId inquiry, String name) {
        return new DueKey(Extraction.GROUP, inquiry, name);
    }
}
