package io.dragoman.server;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.saga.inquiry.ReadBefore;
import io.dragoman.server.history.HistoryReader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of an inquiry. Read in the history, not on a screen: the next message may come before the screen is up to date. */
final class EarlierReadings implements ReadBefore {

    private static final Set<Class<?>> TELLING =
            Set.of(ExtractionRecorded.class, FieldsCorrected.class, CorrectionUndone.class);

    private final HistoryReader history;

    EarlierReadings(HistoryReader history) {
        this.history = history;
    }

    @Override
    public Map<InquiryField, String> values(InquiryId inquiry, List<MessageId> messages) {
        KnownThen known = new KnownThen(messages);
        history.events(inquiry, TELLING).forEach(known::add);
        return known.values();
    }
}
