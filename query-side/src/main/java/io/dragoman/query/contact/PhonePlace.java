package io.dragoman.query.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a phone number is from, as far as it tells.
 *
 * @param country in two letters
 * @param zone the time zone; {@code null} where the country has several and the number does not tell which
 */
public record PhonePlace(@Nullable String country, @Nullable String zone) {

    static final PhonePlace UNKNOWN = new PhonePlace(null, null);

    /** Where that number, with a leading plus, is from; nowhere when it is none. */
    public static PhonePlace of(@Nullable String phone) {
        if (phone == null) {
            return UNKNOWN;
        }
        try {
            PhoneNumber number = PhoneNumberUtil.getInstance().parse(phone, null);
            return new PhonePlace(country(number), zone(number));
        } catch (NumberParseException noSuchNumber) {
            return UNKNOWN;
        }
    }

    /** Codes such as 001 stand for what is no country. */
    private static @Nullable String country(PhoneNumber number) {
        String region = PhoneNumberUtil.getInstance().getRegionCodeForNumber(number);
        String country = region != null
                ? region
                : PhoneNumberUtil.getInstance().getRegionCodeForCountryCode(number.getCountryCode());
        return country.matches("[A-Z]{2}") && !country.equals("ZZ") ? country : null;
    }

    private static @Nullable String zone(PhoneNumber number) {
        List<String> zones = PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number);
        return zones.size() == 1 && !zones.get(0).equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone())
                ? zones.get(0)
                : null;
    }
}
