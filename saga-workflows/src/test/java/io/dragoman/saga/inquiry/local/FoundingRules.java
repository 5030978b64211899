package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules that the first application of this kind read with, to compare with: one pattern for each field, in English and with American
 * shapes; two dates are start and end, a single one is a birthday; a deposit is due a week before the start.
 */
final class FoundingRules implements MessageReader {

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final Pattern DATE =
            Pattern.compile("(?i)\\b(\\d{4})-(\\d{2})-(\\d{2})\\b|\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b|\\b(" + MONTHS
                    + ")[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
    private static final String STATE =
            "(Alabama|Alaska|Arizona|California|Colorado|Florida|Georgia|Illinois|Massachusetts|Michigan|Nevada"
                    + "|New York|North Carolina|Ohio|Oregon|Pennsylvania|Texas|Utah|Virginia|Washington)";

    @Override
    public String name() {
        return "founding-rules";
    }

    @Override
    public List<Reading> read(String words, Instant at, ZoneId zone) {
        List<Reading> readings = new ArrayList<>();
        dates(words, readings);
        first(
                words,
                "[\\w.+-]+@[\\w-]+\\.[\\w.]+\\w",
                0,
                InquiryField.EMAIL,
                value -> value.toLowerCase(Locale.ROOT),
                readings);
        first(
                words,
                "\\(?\\b\\d{3}\\)?[-. ]?\\d{3}[-. ]\\d{4}\\b",
                0,
                InquiryField.PHONE_NUMBER,
                value -> value.replaceAll("\\D", ""),
                readings);
        first(
                words,
                "\\$ ?([\\d,]+(?:\\.\\d{2})?)",
                1,
                InquiryField.TRIP_COST,
                value -> value.replace(",", "") + " USD",
                readings);
        first(
                words,
                "\\b\\d+ [A-Z]\\w+(?: \\w+)? (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln)[^\\n]{0,60}?\\d{5}",
                0,
                InquiryField.HOME_ADDRESS,
                value -> value,
                readings);
        first(
                words,
                "(?i:traveling|going|trip) to (?:the )?([A-Z]\\w+(?: [A-Z]\\w+)*)",
                1,
                InquiryField.TRIP_DESTINATION,
                value -> value,
                readings);
        first(words, "(?i:departing|leaving|coming) from " + STATE, 1, InquiryField.ORIGIN, value -> value, readings);
        first(
                words,
                "\\b(?:Mr|Mrs|Ms|Dr)\\.? ([A-Z]\\w+) [A-Z]\\w+",
                1,
                InquiryField.FIRST_NAME,
                value -> value,
                readings);
        first(
                words,
                "\\b(?:Mr|Mrs|Ms|Dr)\\.? [A-Z]\\w+ ([A-Z]\\w+)",
                1,
                InquiryField.LAST_NAME,
                value -> value,
                readings);
        return readings;
    }

    private static void dates(String words, List<Reading> readings) {
        List<LocalDate> dates =
                DATE.matcher(words).results().map(FoundingRules::date).toList();
        if (dates.size() == 1) {
            add(InquiryField.DATE_OF_BIRTH, dates.get(0), readings);
        } else if (dates.size() > 1) {
            add(InquiryField.TRAVEL_START_DATE, dates.get(0), readings);
            add(InquiryField.TRAVEL_END_DATE, dates.get(1), readings);
            add(InquiryField.INITIAL_TRIP_DEPOSIT_DATE, dates.get(0).minusDays(7), readings);
        }
    }

    private static LocalDate date(java.util.regex.MatchResult found) {
        if (found.group(1) != null) {
            return date(found.group(1), Integer.parseInt(found.group(2)), found.group(3));
        }
        if (found.group(4) != null) {
            boolean swapped = Integer.parseInt(found.group(4)) > 12;
            return date(found.group(6), Integer.parseInt(found.group(swapped ? 5 : 4)), found.group(swapped ? 4 : 5));
        }
        int month = MONTHS.indexOf(found.group(7).toLowerCase(Locale.ROOT)) / 4 + 1;
        return date(found.group(9), month, found.group(8));
    }

    private static LocalDate date(String year, int month, String day) {
        Month inYear = Month.of(Math.min(12, month));
        return LocalDate.of(Integer.parseInt(year), inYear, Math.min(inYear.minLength(), Integer.parseInt(day)));
    }

    private static void add(InquiryField field, LocalDate date, List<Reading> readings) {
        readings.add(new Reading(field, date.toString(), 1, "", null));
    }

    private static void first(
            String words,
            String pattern,
            int group,
            InquiryField field,
            UnaryOperator<String> normal,
            List<Reading> readings) {
        Matcher found = Pattern.compile(pattern).matcher(words);
        if (found.find()) {
            readings.add(new Reading(field, normal.apply(found.group(group)), 1, found.group(), null));
        }
    }
}
