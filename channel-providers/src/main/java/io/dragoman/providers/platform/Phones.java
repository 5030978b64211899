package io.dragoman.providers.platform;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Brings phone numbers of all spellings into E.164, so that one person has one number. */
public final class Phones {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final String PUNCTUATION = "+() .-";

    private Phones() {}

    /** True when {@code value} holds digits and nothing but what people write between them. */
    public static boolean isNumber(String value) {
        boolean digits = value.chars().anyMatch(Character::isDigit);
        return digits && value.chars().allMatch(c -> Character.isDigit(c) || PUNCTUATION.indexOf(c) >= 0);
    }

    /**
     * The number in E.164; its bare digits after a plus when no such number can exist, such as a short code; {@code null} for
     * anything but a number, such as a sender's name. A number without a plus already starts with its country code, as WhatsApp's ids do.
     */
    public static @Nullable String e164(String value) {
        if (!isNumber(value)) {
            return null;
        }
        String digits = PhoneNumberUtil.normalizeDigitsOnly(value);
        try {
            return UTIL.format(UTIL.parse('+' + digits, null), PhoneNumberFormat.E164);
        } catch (NumberParseException noSuchNumber) {
            return '+' + digits;
        }
    }

    /** The number in E.164, as people of a country write it among themselves; {@code null} where it is no number of that country. */
    public static @Nullable String national(String value, String country) {
        if (!isNumber(value) || value.startsWith("+")) {
            return null;
        }
        try {
            PhoneNumber number = UTIL.parse(value, country);
            return UTIL.isValidNumberForRegion(number, country) ? UTIL.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException noSuchNumber) {
            return null;
        }
    }

    /** The country that a number in E.164 is of, or the first of those that share its code, in two letters; {@code null} where it is of none. */
    public static @Nullable String country(String e164) {
        try {
            PhoneNumber number = UTIL.parse(e164, null);
            String country = UTIL.getRegionCodeForNumber(number);
            return country == null ? UTIL.getRegionCodeForCountryCode(number.getCountryCode()) : country;
        } catch (NumberParseException noSuchNumber) {
            return null;
        }
    }
}
