package io.dragoman.gateway.inquiry;

import io.dragoman.inquiry.InquiryCard;
import io.dragoman.inquiry.InquiryField;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The columns of an exported list, in their order. */
enum ExportColumn {
    INQUIRY_ID("Inquiry ID"),
    CUSTOMER_NAME("Customer Name"),
    EMAIL("Email"),
    PHONE("Phone"),
    HOME_ADDRESS("Home Address"),
    TRIP_COST("Trip Cost"),
    CURRENCY("Currency"),
    DESTINATION("Destination"),
    TRAVEL_START_DATE("Travel Start Date"),
    TRAVEL_END_DATE("Travel End Date"),
    TRAVELERS("Travelers"),
    STATUS("Status"),
    STAGE("Stage"),
    MISSING("Missing"),
    DATA_COMPLETENESS("Data Completeness"),
    PRIORITY("Priority"),
    CREATED_DATE("Created Date"),
    LAST_MESSAGE("Last Message");

    private static final String QUOTE_RULE = "quote/";

    private final String title;

    ExportColumn(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The word that clients use. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands in the column; empty when nothing is known. */
    String of(InquiryCard card) {
        String text = switch (this) {
            case INQUIRY_ID -> card.inquiry().id();
            case CUSTOMER_NAME -> card.customer();
            case EMAIL -> field(card, InquiryField.EMAIL);
            case PHONE -> field(card, InquiryField.PHONE_NUMBER);
            case HOME_ADDRESS -> field(card, InquiryField.HOME_ADDRESS);
            case TRIP_COST -> value(card, value -> value.amount().toPlainString());
            case CURRENCY -> value(card, InquiryCard.Value::currency);
            case DESTINATION -> field(card, InquiryField.TRIP_DESTINATION);
            case TRAVEL_START_DATE -> field(card, InquiryField.TRAVEL_START_DATE);
            case TRAVEL_END_DATE -> field(card, InquiryField.TRAVEL_END_DATE);
            case TRAVELERS -> travelers(field(card, InquiryField.TRAVELERS));
            case STATUS -> card.inquiry().status().word();
            case STAGE -> card.inquiry().stage().label();
            case MISSING ->
                String.join(
                        ",",
                        card.inquiry().missingFields().stream()
                                .map(InquiryField::label)
                                .toList());
            case DATA_COMPLETENESS -> completeness(card);
            case PRIORITY -> card.priority() == null ? null : card.priority().label();
            case CREATED_DATE -> card.inquiry().openedAt().toString();
            case LAST_MESSAGE -> card.inquiry().lastMessageAt().toString();
        };
        return text == null ? "" : text;
    }

    private static @Nullable String field(InquiryCard card, InquiryField field) {
        return card.values().get(field.label());
    }

    private static @Nullable String value(InquiryCard card, Function<InquiryCard.Value, String> part) {
        return card.value() == null ? null : part.apply(card.value());
    }

    private static @Nullable String completeness(InquiryCard card) {
        return card.completeness().stream()
                .filter(rule -> rule.rule().startsWith(QUOTE_RULE))
                .map(rule -> rule.percent() + "%")
                .findFirst()
                .orElse(null);
    }

    /** How many. */
    private static @Nullable String travelers(@Nullable String json) {
        try {
            return json == null
                    ? null
                    : Integer.toString(JsonMapper.shared().readTree(json).size());
        } catch (JacksonException erased) {
            return null;
        }
    }
}
