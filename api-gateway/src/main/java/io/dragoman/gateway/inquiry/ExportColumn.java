package io.dragoman.gateway.inquiry;

import io.dragoman.inquiry.InquiryCard;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryView.CompletenessView;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be exported of an inquiry. First come the columns that every export has unless others are wanted, in their order. */
@SuppressWarnings("ImmutableEnumChecker") // what reads a card keeps nothing
enum ExportColumn {
    INQUIRY_ID("Inquiry ID", card -> card.inquiry().id()),
    CUSTOMER_NAME("Customer Name", InquiryCard::customer),
    EMAIL("Email", field(InquiryField.EMAIL)),
    PHONE("Phone", InquiryCard::phone),
    HOME_ADDRESS("Home Address", field(InquiryField.HOME_ADDRESS)),
    TRIP_COST("Trip Cost", cost(InquiryCard.Value::amount)),
    CURRENCY("Currency", cost(InquiryCard.Value::currency)),
    DESTINATION("Destination", field(InquiryField.TRIP_DESTINATION)),
    TRAVEL_START_DATE("Travel Start Date", field(InquiryField.TRAVEL_START_DATE)),
    TRAVEL_END_DATE("Travel End Date", field(InquiryField.TRAVEL_END_DATE)),
    TRAVELERS("Travelers", InquiryCard::travelers),
    STATUS("Status", card -> card.inquiry().status().word()),
    STAGE("Stage", card -> card.inquiry().stage().label()),
    MISSING(
            "Missing",
            card -> card.inquiry().missingFields().stream()
                    .map(InquiryField::label)
                    .toList()),
    DATA_COMPLETENESS("Data Completeness", ExportColumn::percent),
    PRIORITY(
            "Priority", card -> card.priority() == null ? null : card.priority().label()),
    CREATED_DATE("Created Date", card -> card.inquiry().openedAt().toString()),
    LAST_MESSAGE("Last Message", card -> card.inquiry().lastMessageAt().toString()),

    FIRST_NAME("First Name", field(InquiryField.FIRST_NAME)),
    LAST_NAME("Last Name", field(InquiryField.LAST_NAME)),
    DATE_OF_BIRTH("Date of Birth", field(InquiryField.DATE_OF_BIRTH)),
    INITIAL_TRIP_DEPOSIT_DATE("Initial Trip Deposit Date", field(InquiryField.INITIAL_TRIP_DEPOSIT_DATE)),
    ORIGIN("Origin", field(InquiryField.ORIGIN)),
    CONTACT_ID("Contact ID", card -> card.inquiry().contactId()),
    SOURCE("Source", card -> card.inquiry().source().label()),
    FIELDS("Fields", InquiryCard::fields);

    private static final String QUOTE_RULE = "quote/";

    private final String title;
    private final Function<InquiryCard, @Nullable Object> value;

    ExportColumn(String title, Function<InquiryCard, @Nullable Object> value) {
        this.title = title;
        this.value = value;
    }

    String title() {
        return title;
    }

    /** The word that clients use. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for what every form has where nobody chose. */
    boolean isUsual() {
        return compareTo(LAST_MESSAGE) <= 0;
    }

    /** True for what is more than a text or a number and so fits no cell. */
    boolean isWhole() {
        return this == FIELDS;
    }

    /** What is known, typed; nothing where nothing is known. */
    @Nullable Object value(InquiryCard card) {
        return value.apply(card);
    }

    /** What stands in a cell; empty when nothing is known. */
    String cell(InquiryCard card) {
        Object known = value(card);
        if (known == null) {
            return "";
        }
        return switch (this) {
            case TRIP_COST -> ((BigDecimal) known).toPlainString();
            case TRAVELERS -> ((Collection<?>) known).isEmpty() ? "" : String.valueOf(((Collection<?>) known).size());
            case MISSING -> ((List<?>) known).stream().map(String::valueOf).collect(Collectors.joining(","));
            case DATA_COMPLETENESS -> known + "%";
            default -> known.toString();
        };
    }

    private static Function<InquiryCard, @Nullable Object> field(InquiryField field) {
        return card -> card.values().get(field.label());
    }

    private static Function<InquiryCard, @Nullable Object> cost(Function<InquiryCard.Value, Object> part) {
        return card -> card.value() == null ? null : part.apply(card.value());
    }

    private static @Nullable Integer percent(InquiryCard card) {
        return card.completeness().stream()
                .filter(rule -> rule.rule().startsWith(QUOTE_RULE))
                .map(CompletenessView::percent)
                .findFirst()
                .orElse(null);
    }
}
