package io.dragoman.command.inquiry;

import io.dragoman.inquiry.InquiryEvent;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an inquiry comes to its end while the customer is silent. Any message begins it anew, and so does the last thing missing. */
final class FollowUp {

    private Phase phase = Phase.AWAKE;
    private long linkedUpTo = Long.MIN_VALUE;
    private @Nullable Instant silentSince;

    boolean knows(long position) {
        return position <= linkedUpTo;
    }

    /** When the newest message took effect. */
    @Nullable Instant silentSince() {
        return silentSince;
    }

    boolean closed() {
        return phase == Phase.CLOSED;
    }

    boolean mayRemind(long upTo) {
        return phase == Phase.AWAKE && silentSince(upTo);
    }

    boolean mayGoStale(long upTo) {
        return (phase == Phase.AWAKE || phase == Phase.REMINDED) && silentSince(upTo);
    }

    boolean mayCloseStale(long upTo) {
        return phase == Phase.STALE && silentSince(upTo);
    }

    private boolean silentSince(long upTo) {
        return linkedUpTo <= upTo;
    }

    void on(InquiryEvent event) {
        if (event instanceof MessageLinked linked) {
            linkedUpTo = linked.position();
            silentSince = latest(silentSince, linked.effectiveAt());
            phase = Phase.AWAKE;
        } else if (event instanceof InquiryStatusChanged changed) {
            phase = changed.lacksNothing() && phase != Phase.CLOSED ? Phase.AWAKE : phase;
        } else if (event instanceof InquiryReminded) {
            phase = Phase.REMINDED;
        } else if (event instanceof InquiryWentStale) {
            phase = Phase.STALE;
        } else if (event instanceof InquiryClosed) {
            phase = Phase.CLOSED;
        }
    }

    private static Instant latest(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private enum Phase {
        AWAKE,
        REMINDED,
        STALE,
        CLOSED
    }
}
