package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.ExtractorFailure;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A field's value as text, in the form in which it is kept wherever that is only a matter of writing. */
final class FieldText {

    private static final Map<String, String> SIGNS = Map.of("$", "USD", "€", "EUR", "£", "GBP");

    private FieldText() {}

    /** @param said whether a traveller's name may be taken */
    static String of(InquiryField field, JsonNode value, Predicate<String> said) {
        return switch (field) {
            case TRAVELERS -> TravelersAnswer.text(value, said);
            case TRIP_COST -> cost(value);
            case PHONE_NUMBER -> (value.isNumber() ? value.asString() : of(value)).replaceAll("[\\s().-]", "");
            default -> of(value);
        };
    }

    static String of(JsonNode node) {
        if (!node.isString()) {
            throw ExtractorFailure.passing("WRONG_TYPE");
        }
        return node.asString().strip();
    }

    private static String cost(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        String amount = of(value).replaceAll(",(?=\\d{3}(\\D|$))", "");
        String currency = amount.isEmpty() ? null : SIGNS.get(amount.substring(0, 1));
        return currency == null ? amount : amount.substring(1).strip() + ' ' + currency;
    }
}
