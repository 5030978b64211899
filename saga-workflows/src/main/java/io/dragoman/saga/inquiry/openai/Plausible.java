package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.NoValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether a model's value has the form of its field, and says no more than its words do. */
final class Plausible {

    private static final Pattern COST = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?( [A-Z]{3})?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,200}\\.[^\\s@.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,15}");
    private static final int LONGEST = 300;
    private static final int LONGEST_COUNTRY_CODE = 3;
    private static final int SHORTEST_NUMBER = 5;

    private Plausible() {}

    static boolean is(InquiryField field, String value, Quote quote) {
        return hasForm(field, value)
                && switch (field) {
                    case EMAIL, FIRST_NAME, LAST_NAME -> quote.contains(value);
                    case HOME_ADDRESS -> quote.hasWordsOf(value);
                    case PHONE_NUMBER -> isSaidBy(quote, value);
                    default -> true;
                };
    }

    static boolean isDate(InquiryField field) {
        return switch (field) {
            case DATE_OF_BIRTH, TRAVEL_START_DATE, TRAVEL_END_DATE, INITIAL_TRIP_DEPOSIT_DATE -> true;
            default -> false;
        };
    }

    static boolean hasForm(InquiryField field, String value) {
        if (NoValue.is(value) || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        return switch (field) {
            case DATE_OF_BIRTH, TRAVEL_START_DATE, TRAVEL_END_DATE, INITIAL_TRIP_DEPOSIT_DATE -> isDay(value);
            case TRIP_COST -> COST.matcher(value).matches();
            case EMAIL -> EMAIL.matcher(value).matches();
            case PHONE_NUMBER -> PHONE.matcher(value).matches();
            default -> true;
        };
    }

    static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException notOne) {
            return false;
        }
    }

    /** A country code may have been added, nothing else. */
    private static boolean isSaidBy(Quote quote, String number) {
        String said = quote.words().replaceAll("\\D", "");
        String digits = number.replace("+", "");
        return IntStream.rangeClosed(0, LONGEST_COUNTRY_CODE)
                .mapToObj(code -> digits.substring(Math.min(code, digits.length())))
                .anyMatch(rest -> rest.length() >= SHORTEST_NUMBER && said.contains(rest));
    }
}
