package io.dragoman.gateway.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.dragoman.contact.ContactView.Identity;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Role;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

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
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private PhoneMask() {}

    /** What {@code caller} may read of a number or a name; in a name, a number may stand beside words. */
    public static @Nullable String of(@Nullable String text, Caller caller) {
        if (text == null || seesNumbers(caller)) {
            return text;
        }
        return NUMBER.matcher(text).matches() ? masked(text) : TextMask.of(text, PhoneMask::hidden);
    }

    /** As {@link #of}, for a number that stands between words. */
    public static String within(String text, Caller caller) {
        return seesNumbers(caller) ? text : WITHIN.matcher(text).replaceAll(number -> masked(number.group()));
    }

    /**
     * As {@link #of}, for what people and providers write: a number of seven digits or more is hidden wherever it stands in the text, a day
     * is not.
     */
    public static @Nullable String text(@Nullable String text, Caller caller) {
        return text == null || seesNumbers(caller) ? text : TextMask.of(text, PhoneMask::hidden);
    }

    /**
     * A stored JSON object, with the numbers hidden wherever they stand in it.
     *
     * @param json {@code null} where nothing is stored
     */
    public static @Nullable Map<String, Object> object(@Nullable String json, Caller caller) {
        Map<String, Object> object = json == null ? null : JsonMapper.shared().readValue(json, OBJECT);
        return object == null || seesNumbers(caller)
                ? object
                : JsonMask.of(object, text -> TextMask.of(text, PhoneMask::hidden));
    }

    /** An identity, with the number that it is or holds hidden. */
    public static Identity identity(Identity identity, Caller caller) {
        String value = switch (identity.kind()) {
            case PHONE -> Objects.requireNonNull(of(identity.value(), caller));
            // Older group ids begin with the number of who made the group, and a SIP address may hold one.
            case GROUP, ADDRESS -> within(identity.value(), caller);
            case BUSINESS_SCOPED_USER, LID, EMAIL -> identity.value();
        };
        return new Identity(
                identity.id(), identity.contactId(), identity.kind(), value, identity.aliasOf(), identity.linkedAt());
    }

    /** Whether nothing is hidden from {@code caller}; who sees numbers masked must not ask whether one is known either. */
    public static boolean seesNumbers(Caller caller) {
        return caller.role() != Role.VIEWER;
    }

    private static String masked(String text) {
        return text.replaceAll("\\D", "").length() < FEWEST_DIGITS ? text : hidden(text);
    }

    private static String hidden(String number) {
        String digits = number.replaceAll("\\P{Nd}", "");
        String country = number.startsWith("+") ? country(digits) : "";
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
