package io.dragoman.providers.platform;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
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
}
