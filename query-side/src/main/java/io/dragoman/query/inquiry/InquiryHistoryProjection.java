package io.dragoman.query.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.FieldChange.Outcome;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryEvent;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.platform.Meta;
import io.dragoman.platform.StoredId;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.StoredCollection;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one document for each thing that happened to an inquiry, and one for each value that one of its fields was said to have. An event is
 * its own place in the history: whatever comes again writes the same once more.
 */
@ProcessingGroup(Board.GROUP)
final class InquiryHistoryProjection {

    private final StoredCollection changes;
    private final StoredCollection values;
    private final ProjectionWrites writes;

    InquiryHistoryProjection(StoredCollection changes, StoredCollection values, ProjectionWrites writes) {
        this.changes = changes;
        this.values = values;
        this.writes = writes;
    }

    @EventHandler
    void on(
            InquiryEvent event,
            EventMessage<?> message,
            TrackingToken token,
            @MetaDataValue(Meta.ACTOR) @Nullable String actor) {
        Place place = new Place(event.inquiryId(), message, token.position().orElse(0), actor);
        write(changes, place, "")
                .set("what", message.getPayloadType().getSimpleName())
                .set("detail", ChangeDetail.of(event))
                .set("fields", ChangeDetail.fields(event))
                .set("since", ChangeDetail.silentSince(event))
                .set("missing", ChangeDetail.missing(event));
        if (event instanceof ExtractionRecorded recorded) {
            read(recorded, place);
        } else if (event instanceof FieldsCorrected corrected) {
            entered(corrected.values(), Outcome.ENTERED, corrected.correction(), place);
        } else if (event instanceof CorrectionUndone undone) {
            entered(undone.values(), Outcome.RESTORED, undone.correction(), place);
        }
    }

    @ResetHandler
    void forgetEverything() {
        changes.wipe();
        values.wipe();
    }

    private void read(ExtractionRecorded event, Place place) {
        List<ExtractedValue> read = event.values();
        for (int i = 0; i < read.size(); i++) {
            ExtractedValue value = read.get(i);
            value(value.field(), i, place, outcome(event, i))
                    .set("messageId", value.messageId().local())
                    .set("value", value.value())
                    .set("words", value.words())
                    .set("confidence", value.confidence())
                    .set("note", value.note())
                    .set("extractor", event.extractor())
                    .set("origin", InquiryDocument.origin(value, event));
        }
    }

    /** Of a field that was read more than once, the last value is the one that became something. */
    private static Outcome outcome(ExtractionRecorded event, int index) {
        List<ExtractedValue> values = event.values();
        InquiryField field = values.get(index).field();
        boolean last = values.subList(index + 1, values.size()).stream().noneMatch(later -> later.field() == field);
        if (last && event.taken().contains(field)) {
            return Outcome.TAKEN;
        }
        boolean contested = event.contested() != null && event.contested().contains(field);
        return last && contested ? Outcome.CONTESTED : Outcome.NOT_TAKEN;
    }

    private void entered(List<FieldValue> entered, Outcome outcome, int correction, Place place) {
        entered.forEach(value -> value(value.field(), 0, place, outcome)
                .set("value", value.value())
                .set("correction", correction));
    }

    private DocumentUpdate value(InquiryField field, int index, Place place, Outcome outcome) {
        return write(values, place, '.' + field.label() + '.' + index)
                .set("field", field.label())
                .set("outcome", outcome.name())
                // Values of one event stand in the order in which they were read.
                .set("order", SortKey.of(place.message().getTimestamp(), place.position()) + "%04d".formatted(index));
    }

    private DocumentUpdate write(StoredCollection collection, Place place, String part) {
        return writes.commuting(collection.name(), Entry.of(place, part))
                .set("inquiry", place.inquiry().value())
                .set("order", SortKey.of(place.message().getTimestamp(), place.position()))
                .set("at", place.message().getTimestamp())
                .set("by", place.actor());
    }

    private record Place(
            InquiryId inquiry,
            EventMessage<?> message,
            long position,
            @Nullable String actor) {}

    private record Entry(String value) implements StoredId {
        static Entry of(Place place, String part) {
            InquiryId inquiry = place.inquiry();
            return new Entry(
                    StoredId.join("change", inquiry.tenant(), inquiry.local() + '.' + place.position() + part));
        }
    }
}
