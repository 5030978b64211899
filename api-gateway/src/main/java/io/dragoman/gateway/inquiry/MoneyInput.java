package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.ApiProblem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/**
 * Reads an amount with its currency: {@code "4200.50 USD"} or {@code {"amount": 4200.50, "currency": "USD"}}. Without one, as costs stand
 * of which the customer named none, it has none: {@code "5000"}, which is the same as {@code "5000 XXX"}.
 */
final class MoneyInput {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:\\.\\d{1,4})?");
    private static final int LONGEST = 20;
    private static final Pattern BOTH = Pattern.compile("(\\S{1,20})(?: ([A-Z]{3}))?");
    private static final String NO_CURRENCY = "XXX";

    private MoneyInput() {}

    static String value(String name, JsonNode input) {
        if (input.isObject()) {
            if (input.propertyNames().stream().anyMatch(key -> !key.equals("amount") && !key.equals("currency"))) {
                throw refused(name);
            }
            JsonNode currency = input.path("currency");
            return money(
                    name,
                    amount(input.path("amount")),
                    currency.isMissingNode() || currency.isNull() ? NO_CURRENCY : currency.asString(""));
        }
        Matcher both = BOTH.matcher(input.isString() ? input.stringValue().strip() : "");
        if (!both.matches()) {
            throw refused(name);
        }
        return money(name, both.group(1), both.group(2) == null ? NO_CURRENCY : both.group(2));
    }

    /** Nothing where a number has no digits to write down, or more than anybody would read. */
    private static String amount(JsonNode amount) {
        if (!(amount instanceof NumericNode number)) {
            return amount.asString("");
        }
        boolean small = !number.isNaN() && Math.abs(number.decimalValue().scale()) <= LONGEST;
        return small ? number.decimalValue().toPlainString() : "";
    }

    private static String money(String name, String amount, String currency) {
        if (!AMOUNT.matcher(amount).matches() || !isCurrency(currency)) {
            throw refused(name);
        }
        BigDecimal number = new BigDecimal(amount).stripTrailingZeros();
        BigDecimal shown = number.scale() > 0 && number.scale() < 2 ? number.setScale(2) : number;
        String plain = (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString();
        return currency.equals(NO_CURRENCY) ? plain : plain + ' ' + currency;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static ApiProblem refused(String name) {
        return ApiProblem.invalidField(
                name, name + " must be an amount like \"4200.50 USD\", or an object of amount and currency.");
    }
}
