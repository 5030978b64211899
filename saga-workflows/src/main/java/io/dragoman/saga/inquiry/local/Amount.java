package io.dragoman.saga.inquiry.local;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it. A point or comma before exactly three digits separates thousands, before one or two it is the decimal
 * one; where both occur the last one is the decimal one. Cents are kept as written.
 */
final class Amount {

    private Amount() {}

    static BigDecimal of(String digits) {
        String plain = digits.replaceAll("[' ]", "");
        int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        boolean decimal = last >= 0 && plain.length() - last - 1 < 3;
        String whole = (decimal ? plain.substring(0, last) : plain).replaceAll("[.,]", "");
        return new BigDecimal(decimal ? whole + "." + plain.substring(last + 1) : whole);
    }

    /** "3.5 k": the amount without needless digits. */
    static BigDecimal times(BigDecimal number, int factor) {
        return number.multiply(BigDecimal.valueOf(factor)).stripTrailingZeros();
    }

    /** The value of a reading: {@code 4200.50 USD}, {@code 12000}. */
    static String value(BigDecimal amount, @Nullable String currency) {
        BigDecimal cents = amount.scale() > 0 ? amount.setScale(2) : amount;
        return currency == null ? cents.toPlainString() : cents.toPlainString() + " " + currency;
    }
}
