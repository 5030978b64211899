package io.dragoman.gateway.inquiry;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.NoValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what somebody enters for a field, each by its type, and brings it into the form that fields have. A refusal names the field and never
 * repeats what was entered.
 */
final class FieldInput {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_ADDRESS = 400;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}");
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final LocalDate today;

    FieldInput(LocalDate today) {
        this.today = today;
    }

    /** The value as fields have it; {@code null} empties the field. */
    @Nullable String value(InquiryField field, JsonNode input) {
        if (input.isNull()) {
            return null;
        }
        String name = field.label();
        return switch (field) {
            case FIRST_NAME, LAST_NAME -> text(name, input, LONGEST_NAME);
            case TRIP_DESTINATION, ORIGIN -> text(name, input, LONGEST_PLACE);
            case HOME_ADDRESS -> text(name, input, LONGEST_ADDRESS);
            case DATE_OF_BIRTH -> birthday(name, input);
            case TRAVEL_START_DATE, TRAVEL_END_DATE, INITIAL_TRIP_DEPOSIT_DATE -> day(name, input, FIRST_DAY, LAST_DAY);
            case TRIP_COST -> MoneyInput.value(name, input);
            case EMAIL -> email(name, input);
            case PHONE_NUMBER -> phone(name, input);
            case TRAVELERS -> TravelerInput.value(name, input, this);
        };
    }

    String birthday(String name, JsonNode input) {
        return day(name, input, FIRST_BIRTH, today);
    }

    /** Words for "nothing" would look like a value for ever. */
    String text(String name, JsonNode input, int longest) {
        if (!input.isString()) {
            throw ApiProblem.invalidField(name, name + " must be a text, or null to empty it.");
        }
        String text = input.stringValue().strip();
        if (!isStorable(text) || text.codePointCount(0, text.length()) > longest) {
            throw ApiProblem.invalidField(name, name + " must be at most " + longest + " characters.");
        }
        if (NoValue.is(text)) {
            throw ApiProblem.invalidField(name, "That is no value; null empties " + name + ".");
        }
        return text;
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private String day(String name, JsonNode input, LocalDate first, LocalDate last) {
        try {
            LocalDate day = LocalDate.parse(text(name, input, LONGEST_NAME));
            if (!day.isBefore(first) && !day.isAfter(last)) {
                return day.toString();
            }
        } catch (DateTimeParseException notADay) {
            throw ApiProblem.invalidField(name, name + " must be a day like 2030-05-03.");
        }
        throw ApiProblem.invalidField(name, name + " must lie between " + first + " and " + last + ".");
    }

    private String email(String name, JsonNode input) {
        String text = text(name, input, LONGEST_EMAIL);
        if (!EMAIL.matcher(text).matches()) {
            throw ApiProblem.invalidField(name, name + " must be an e-mail address.");
        }
        return text;
    }

    private String phone(String name, JsonNode input) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text(name, input, LONGEST_NAME), "ZZ");
            if (numbers.isPossibleNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException notANumber) {
            throw ApiProblem.invalidField(name, name + " must be a number with its country code, like +16505551234.");
        }
        throw ApiProblem.invalidField(name, name + " must be a number with its country code, like +16505551234.");
    }
}
