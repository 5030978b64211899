package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.inquiry.InquiryBoard;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryRow;
import io.dragoman.inquiry.InquiryView;
import io.dragoman.inquiry.InquiryView.FieldView;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a caller may read of inquiries. */
final class InquiryMask {

    private InquiryMask() {}

    static InquiryBoard of(InquiryBoard board, Caller caller) {
        return new InquiryBoard(
                board.items().stream().map(row -> of(row, caller)).toList(),
                board.next(),
                board.position(),
                board.counters());
    }

    static InquiryView of(InquiryView view, Caller caller) {
        Map<String, FieldView> fields = new LinkedHashMap<>(view.fields());
        fields.computeIfPresent(InquiryField.PHONE_NUMBER.label(), (name, field) -> of(field, caller));
        return new InquiryView(of(view.inquiry(), caller), fields, view.extraction());
    }

    private static FieldView of(FieldView field, Caller caller) {
        return new FieldView(
                PhoneMask.within(field.value(), caller),
                field.confidence(),
                field.extractor(),
                field.messageId(),
                PhoneMask.within(field.words(), caller),
                field.note(),
                field.recordedAt());
    }

    static InquiryRow of(InquiryRow row, Caller caller) {
        return new InquiryRow(
                row.id(),
                row.contactId(),
                PhoneMask.of(row.contactName(), caller),
                row.source(),
                row.provider(),
                row.lastWords(),
                row.lastMessageAt(),
                row.status(),
                row.stage(),
                row.missingFields(),
                row.openedAt(),
                row.updatedAt());
    }
}
