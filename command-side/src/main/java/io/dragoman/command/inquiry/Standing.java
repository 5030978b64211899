package io.dragoman.command.inquiry;

import io.dragoman.inquiry.CompletenessRule;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An inquiry's status, and what follows for it. Whatever is not a change is nothing. */
final class Standing {

    /** Not about completeness, but about how far the reading of words is. */
    private static final String READING = "reading/1";

    /** What the reading of words never takes away: thanks that cannot be read make nothing incomplete. */
    private static final Set<InquiryStatus> ACHIEVED =
            EnumSet.of(InquiryStatus.COMPLETE, InquiryStatus.MANUALLY_CORRECTED);

    private InquiryStatus status = InquiryStatus.NEW;
    private List<InquiryField> missing = List.of();

    void opens(InquiryStatus first) {
        status = first;
    }

    void on(InquiryStatusChanged event) {
        status = event.status();
        missing = event.missing();
    }

    /** What the fields say. */
    Optional<InquiryStatusChanged> judge(InquiryId id, KnownFields fields, CompletenessRule rule, Instant now) {
        List<InquiryField> lacking = rule.missing(fields::shown);
        InquiryStatus read = lacking.isEmpty() ? InquiryStatus.COMPLETE : InquiryStatus.INCOMPLETE;
        InquiryStatus judged = fields.corrected() ? InquiryStatus.MANUALLY_CORRECTED : read;
        return judged == status && lacking.equals(missing)
                ? Optional.empty()
                : Optional.of(new InquiryStatusChanged(id, judged, lacking, rule.name(), now));
    }

    /** Words are being read. Of an inquiry that has been judged already, the judgement goes on to be shown. */
    Optional<InquiryStatusChanged> reading(InquiryId id, Instant now) {
        boolean judged = ACHIEVED.contains(status) || status == InquiryStatus.INCOMPLETE;
        return judged ? Optional.empty() : becomes(id, InquiryStatus.PROCESSING, now);
    }

    /** Words could not be read. */
    Optional<InquiryStatusChanged> failed(InquiryId id, FailureKind kind, Instant now) {
        return ACHIEVED.contains(status) ? Optional.empty() : becomes(id, kind.status(), now);
    }

    private Optional<InquiryStatusChanged> becomes(InquiryId id, InquiryStatus next, Instant now) {
        return next == status
                ? Optional.empty()
                : Optional.of(new InquiryStatusChanged(id, next, missing, READING, now));
    }
}
