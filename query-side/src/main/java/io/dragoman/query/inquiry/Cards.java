package io.dragoman.query.inquiry;

import io.dragoman.inquiry.InquiryCard;
import io.dragoman.inquiry.InquiryCard.Priority;
import io.dragoman.inquiry.InquiryCard.Value;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryQuery.FindCards;
import io.dragoman.inquiry.InquiryRow;
import io.dragoman.inquiry.NoValue;
import io.dragoman.query.contact.ContactNames;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes customer cards of stored inquiries. */
final class Cards {

    private static final BigDecimal MEDIUM = new BigDecimal("0.4");

    private final Completeness completeness;
    private final ContactNames names;

    Cards(Completeness completeness, ContactNames names) {
        this.completeness = completeness;
        this.names = names;
    }

    List<InquiryCard> of(String tenant, List<BoardRow> rows, FindCards wanted) {
        Map<String, String> phones = names.phones(
                tenant, rows.stream().map(BoardRow::contact).distinct().toList());
        return rows.stream()
                .map(row -> card(row, phones.get(row.contact()), wanted))
                .toList();
    }

    /** @param phone the number of the contact, which stands where the customer named none */
    private InquiryCard card(BoardRow row, @Nullable String phone, FindCards wanted) {
        ShownFields fields = new ShownFields(row.inquiry());
        ShownValues values = fields.values();
        Money cost = values.cost();
        String named = values.get(InquiryField.PHONE_NUMBER);
        InquiryRow view = row.view();
        return new InquiryCard(
                view,
                customer(values, view.contactName()),
                shown(values),
                values.travelers(),
                NoValue.is(named) ? phone : named,
                cost == null ? null : new Value(cost.amount(), cost.currency()),
                cost == null ? null : priority(cost.amount(), wanted.highValue()),
                completeness.judge(values),
                wanted.fields() ? fields.views() : Map.of());
    }

    private static Map<String, String> shown(ShownValues values) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (InquiryField field : InquiryField.values()) {
            String value = values.get(field);
            if (value != null) {
                shown.put(field.label(), value);
            }
        }
        return shown;
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
