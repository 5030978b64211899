package io.dragoman.query.inquiry;

import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryEvent;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an inquiry's history says of an event besides its name. */
final class ChangeDetail {

    private ChangeDetail() {}

    static @Nullable String of(InquiryEvent event) {
        if (event instanceof InquiryStatusChanged changed) {
            return changed.status().word();
        }
        if (event instanceof InquiryClosed closed) {
            return closed.reason();
        }
        if (event instanceof ExtractionFailed failed) {
            return failed.code();
        }
        if (event instanceof ExtractionRecorded recorded) {
            return recorded.extractor();
        }
        if (event instanceof MessageLinked linked) {
            return linked.messageId().local();
        }
        return event instanceof ExtractionRequested requested && requested.reason() != null
                ? requested.reason().label()
                : null;
    }

    /** Since when nobody has written, where that is a reason. */
    static @Nullable Instant silentSince(InquiryEvent event) {
        if (event instanceof InquiryReminded reminded) {
            return reminded.silentSince();
        }
        return event instanceof InquiryWentStale stale ? stale.silentSince() : null;
    }

    /** The names of the fields that are missing, where that is a reason. */
    static List<String> missing(InquiryEvent event) {
        List<InquiryField> missing = event instanceof InquiryStatusChanged changed
                ? changed.missing()
                : event instanceof InquiryReminded reminded
                        ? reminded.missing()
                        : event instanceof InquiryWentStale stale ? stale.missing() : null;
        return missing == null
                ? List.of()
                : missing.stream().map(InquiryField::label).toList();
    }

    /** The names of the fields that change by it. */
    static List<String> fields(InquiryEvent event) {
        if (event instanceof ExtractionRecorded recorded) {
            return recorded.taken().stream().map(InquiryField::label).toList();
        }
        List<FieldValue> values = event instanceof FieldsCorrected corrected
                ? corrected.values()
                : event instanceof CorrectionUndone undone ? undone.values() : List.of();
        return InquiryDocument.labels(values);
    }
}
