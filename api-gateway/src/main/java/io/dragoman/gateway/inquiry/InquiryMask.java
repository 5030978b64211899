package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.inquiry.InquiryBoard;
import io.dragoman.inquiry.InquiryCard;
import io.dragoman.inquiry.InquiryCards;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryRow;
import io.dragoman.inquiry.InquiryView;
import io.dragoman.inquiry.InquiryView.ConflictView;
import io.dragoman.inquiry.InquiryView.FieldView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        return new InquiryView(
                of(view.inquiry(), caller),
                view.version(),
                of(view.fields(), caller),
                view.travelers(),
                view.derived(),
                view.conflicts().stream().map(conflict -> of(conflict, caller)).toList(),
                view.completeness(),
                view.corrections(),
                view.extraction());
    }

    private static Map<String, FieldView> of(Map<String, FieldView> fields, Caller caller) {
        Map<String, FieldView> masked = new LinkedHashMap<>(fields);
        masked.replaceAll((name, field) -> of(name, field, caller));
        return masked;
    }

    /** A value that is no number stays: an amount has as many digits. The words it was read from may be about anything. */
    private static FieldView of(String name, FieldView field, Caller caller) {
        boolean number = name.equals(InquiryField.PHONE_NUMBER.label());
        return new FieldView(
                number ? within(field.value(), caller) : field.value(),
                field.corrected(),
                field.derived(),
                field.confidence(),
                field.extractor(),
                field.source(),
                field.model(),
                field.prompt(),
                field.messageId(),
                number ? within(field.words(), caller) : PhoneMask.text(field.words(), caller),
                PhoneMask.text(field.note(), caller),
                field.correction(),
                field.by(),
                field.recordedAt());
    }

    private static ConflictView of(ConflictView conflict, Caller caller) {
        boolean number = conflict.field() == InquiryField.PHONE_NUMBER;
        return new ConflictView(
                conflict.field(),
                number ? PhoneMask.within(conflict.value(), caller) : conflict.value(),
                conflict.messageId(),
                number
                        ? PhoneMask.within(conflict.words(), caller)
                        : Objects.requireNonNull(PhoneMask.text(conflict.words(), caller)),
                conflict.extractor(),
                conflict.recordedAt());
    }

    private static @Nullable String within(@Nullable String text, Caller caller) {
        return text == null ? null : PhoneMask.within(text, caller);
    }

    static InquiryCards of(InquiryCards cards, Caller caller) {
        return new InquiryCards(
                cards.items().stream().map(card -> of(card, caller)).toList(),
                cards.next(),
                cards.position(),
                cards.metrics());
    }

    private static InquiryCard of(InquiryCard card, Caller caller) {
        Map<String, String> values = new LinkedHashMap<>(card.values());
        values.computeIfPresent(InquiryField.PHONE_NUMBER.label(), (name, value) -> PhoneMask.within(value, caller));
        return new InquiryCard(
                of(card.inquiry(), caller),
                PhoneMask.of(card.customer(), caller),
                values,
                card.travelers(),
                within(card.phone(), caller),
                card.value(),
                card.priority(),
                card.completeness(),
                of(card.fields(), caller));
    }

    static InquiryRow of(InquiryRow row, Caller caller) {
        return new InquiryRow(
                row.id(),
                row.contactId(),
                PhoneMask.of(row.contactName(), caller),
                row.source(),
                row.provider(),
                PhoneMask.text(row.lastWords(), caller),
                row.lastMessageAt(),
                row.status(),
                row.stage(),
                row.missingFields(),
                row.followUp(),
                row.unreadMessages(),
                row.openedAt(),
                row.updatedAt());
    }
}
