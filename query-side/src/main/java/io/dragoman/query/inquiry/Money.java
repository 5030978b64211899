package io.dragoman.query.inquiry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a field has it.
 *
 * @param currency three letters; {@code XXX}, which means none, where the customer named none
 */
record Money(BigDecimal amount, String currency) {

    static final String NO_CURRENCY = "XXX";

    private static final Pattern VALUE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,4})?)(?: ([A-Z]{3}))?");

    static @Nullable Money of(@Nullable String value) {
        Matcher money = VALUE.matcher(value == null ? "" : value.strip());
        if (!money.matches()) {
            return null;
        }
        String currency = money.group(2) == null ? NO_CURRENCY : money.group(2);
        return new Money(new BigDecimal(money.group(1)), currency);
    }

    Money dividedBy(int shares) {
        return new Money(amount.divide(BigDecimal.valueOf(shares), 2, RoundingMode.HALF_UP), currency);
    }

    /** In hundredths, whatever the currency's own parts are: they add up without rounding. */
    long cents() {
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** As fields have it. */
    String text() {
        String plain = amount.toPlainString();
        return currency.equals(NO_CURRENCY) ? plain : plain + ' ' + currency;
    }
}
