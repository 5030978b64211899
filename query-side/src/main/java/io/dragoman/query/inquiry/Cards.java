package io.dragoman.query.inquiry;

import io.dragoman.inquiry.InquiryCard;
import io.dragoman.inquiry.InquiryCard.Priority;
import io.dragoman.inquiry.InquiryCard.Value;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes customer cards of stored inquiries. */
final class Cards {

    private static final BigDecimal MEDIUM = new BigDecimal("0.4");

    private final Completeness completeness;

    Cards(Completeness completeness) {
        this.completeness = completeness;
    }

    InquiryCard of(BoardRow row, BigDecimal threshold) {
        ShownFields fields = new ShownFields(row.inquiry());
        ShownValues values = fields.values();
        Map<String, String> shown = new LinkedHashMap<>();
        for (InquiryField field : InquiryField.values()) {
            String value = values.get(field);
            if (value != null) {
                shown.put(field.label(), value);
            }
        }
        Money cost = values.cost();
        InquiryRow view = row.view();
        return new InquiryCard(
                view,
                customer(values, view.contactName()),
                shown,
                cost == null ? null : new Value(cost.amount(), cost.currency()),
                cost == null ? null : priority(cost.amount(), threshold),
                completeness.judge(values));
    }

    private static @Nullable String customer(ShownValues values, @Nullable String otherwise) {
        String name = Stream.of(InquiryField.FIRST_NAME, InquiryField.LAST_NAME)
                .map(values::get)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? otherwise : name;
    }

    static Priority priority(BigDecimal amount, BigDecimal threshold) {
        if (amount.compareTo(threshold) > 0) {
            return Priority.HIGH;
        }
        return amount.compareTo(threshold.multiply(MEDIUM)) > 0 ? Priority.MEDIUM : Priority.LOW;
    }
}
