package io.dragoman.contact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The second way in which some mobile numbers are written. WhatsApp goes on knowing many Brazilian mobile phones without the ninth digit
 * that they got, and Mexican ones with the 1 that they lost. A number that can be a landline has no second spelling.
 */
public final class PhoneSpelling {

    /** Area code and eight digits; a mobile number of that time begins with 6 to 9, a landline with 2 to 5. */
    private static final Pattern BRAZIL_SHORT = Pattern.compile("\\+55([1-9][0-9])([6-9][0-9]{7})");

    private static final Pattern BRAZIL_LONG = Pattern.compile("\\+55([1-9][0-9])9([6-9][0-9]{7})");
    private static final Pattern MEXICO_SHORT = Pattern.compile("\\+52([2-9][0-9]{9})");
    private static final Pattern MEXICO_LONG = Pattern.compile("\\+521([2-9][0-9]{9})");

    private PhoneSpelling() {}

    /** How else a number in E.164 is written; none where there is one spelling only. */
    public static Optional<String> other(String phone) {
        Matcher brazilLong = BRAZIL_LONG.matcher(phone);
        if (brazilLong.matches()) {
            return Optional.of("+55" + brazilLong.group(1) + brazilLong.group(2));
        }
        Matcher brazilShort = BRAZIL_SHORT.matcher(phone);
        if (brazilShort.matches()) {
            return Optional.of("+55" + brazilShort.group(1) + '9' + brazilShort.group(2));
        }
        Matcher mexicoLong = MEXICO_LONG.matcher(phone);
        if (mexicoLong.matches()) {
            return Optional.of("+52" + mexicoLong.group(1));
        }
        Matcher mexicoShort = MEXICO_SHORT.matcher(phone);
        return mexicoShort.matches() ? Optional.of("+521" + mexicoShort.group(1)) : Optional.empty();
    }

    /** True when both are spellings of one number. */
    public static boolean same(String one, String other) {
        return one.equals(other) || other(one).filter(other::equals).isPresent();
    }
}
