package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.InquiryField;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a model's value can be seen in the words that it names. What cannot, such as the date of "next Friday" or a place's other name, may
 * be right: it is a guess, of which a person is told.
 */
final class Said {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private Said() {}

    static boolean by(Quote quote, InquiryField field, String value) {
        return switch (field) {
            case TRIP_COST -> hasAmount(quote.words(), value);
            case DATE_OF_BIRTH, TRAVEL_START_DATE, TRAVEL_END_DATE, INITIAL_TRIP_DEPOSIT_DATE ->
                hasDay(quote.words(), LocalDate.parse(value));
            case TRIP_DESTINATION, ORIGIN -> quote.hasWordsOf(value);
            default -> true;
        };
    }

    /** Zeros at the end may be said otherwise: "5k", "two and a half" may not. */
    private static boolean hasAmount(String words, String cost) {
        String digits = cost.replaceAll("[^\\d.]", "").replaceAll("\\.0*$", "").replaceAll("\\D", "");
        return words.replaceAll("\\D", "").contains(digits.replaceAll("(?<=\\d)0+$", ""));
    }

    /** The day of the month, and the year where one is named. */
    private static boolean hasDay(String words, LocalDate day) {
        Set<String> numbers =
                NUMBER.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
        Set<String> years = numbers.stream()
                .filter(number -> YEAR.matcher(number).matches())
                .collect(Collectors.toSet());
        boolean sameYear = years.isEmpty() || years.contains(Integer.toString(day.getYear()));
        return sameYear && numbers.stream().anyMatch(number -> isDay(number, day));
    }

    private static boolean isDay(String number, LocalDate day) {
        return number.length() <= 2
                ? Integer.parseInt(number) == day.getDayOfMonth()
                : number.equals(day.toString().replace("-", ""));
    }
}
