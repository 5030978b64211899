package io.dragoman.gateway.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Role;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides the middle of phone numbers from viewers, {@code +1•••••••234}: enough to tell two customers apart, too little to call
 * one. A name that is nothing but a number is one.
 */
public final class PhoneMask {

    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s().-]*\\d[\\d\\s().-]*");
    private static final Pattern WITHIN = Pattern.compile("\\+?\\d[\\d\\s().-]{3,}\\d");
    private static final int FEWEST_DIGITS = 5;
    private static final int SHOWN = 3;
    private static final String HIDDEN = "•";

    private PhoneMask() {}

    /** What {@code caller} may read of {@code text}. */
    public static @Nullable String of(@Nullable String text, Caller caller) {
        return text == null || caller.role() != Role.VIEWER ? text : masked(text);
    }

    /** As {@link #of}, for a number that stands between words. */
    public static String within(String text, Caller caller) {
        return caller.role() != Role.VIEWER ? text : WITHIN.matcher(text).replaceAll(number -> masked(number.group()));
    }

    private static String masked(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() < FEWEST_DIGITS || !NUMBER.matcher(text).matches()) {
            return text;
        }
        String country = text.startsWith("+") ? country(digits) : "";
        int hidden = Math.max(1, digits.length() - country.length() - SHOWN);
        return (country.isEmpty() ? "" : "+" + country)
                + HIDDEN.repeat(hidden)
                + digits.substring(digits.length() - SHOWN);
    }

    private static String country(String digits) {
        try {
            return Integer.toString(
                    PhoneNumberUtil.getInstance().parse('+' + digits, null).getCountryCode());
        } catch (NumberParseException noSuchNumber) {
            return "";
        }
    }
}
