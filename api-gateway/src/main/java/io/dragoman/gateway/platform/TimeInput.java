package io.dragoman.gateway.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads times that requests name. Stores count milliseconds: what lies too far away has no place there, and is no time of a message. */
public final class TimeInput {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final int DAY = "2030-05-03".length();

    private TimeInput() {}

    /** A time in UTC, or with its offset. */
    public static Instant time(String name, String text) {
        try {
            return possible(name, Instant.parse(text));
        } catch (DateTimeParseException noTime) {
            throw ApiProblem.invalidField(name, name + " must be a time such as 2030-01-01T00:00:00Z.");
        }
    }

    /** A time, or a day, which means its beginning in UTC. */
    public static Instant timeOrDay(String name, String text) {
        return text.length() == DAY
                ? day(name, text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : time(name, text);
    }

    /** A day of the calendar. */
    public static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            inReach(name, day.getYear());
            return day;
        } catch (DateTimeParseException noDay) {
            throw ApiProblem.invalidField(name, name + " must be a day such as 2030-05-03.");
        }
    }

    /** The same time, unless it lies too far away. */
    public static Instant possible(String name, Instant time) {
        inReach(name, time.atOffset(ZoneOffset.UTC).getYear());
        return time;
    }

    private static void inReach(String name, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw ApiProblem.invalidField(
                    name, name + " must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
        }
    }
}
