package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** The thirteen fields that a travel inquiry is about. Dates are ISO 8601 days, {@code TRAVELERS} a JSON array. */
public enum InquiryField {
    FIRST_NAME,
    LAST_NAME,
    HOME_ADDRESS,
    DATE_OF_BIRTH,
    TRAVEL_START_DATE,
    TRAVEL_END_DATE,
    /** Amount and currency as the customer gave them, for example {@code 4200.50 USD}. */
    TRIP_COST,
    TRIP_DESTINATION,
    EMAIL,
    PHONE_NUMBER,
    INITIAL_TRIP_DEPOSIT_DATE,
    ORIGIN,
    TRAVELERS;

    /** Without these an inquiry is not complete; in the order in which they are asked for. */
    public static final List<InquiryField> ESSENTIAL =
            List.of(FIRST_NAME, LAST_NAME, TRAVEL_START_DATE, TRAVEL_END_DATE, TRIP_COST);

    /** The name that clients and stored events use, for example {@code first_name}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The field of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static InquiryField of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
