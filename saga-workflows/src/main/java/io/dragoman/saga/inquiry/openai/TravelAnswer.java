package io.dragoman.saga.inquiry.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;

/** The form of the answer that a model is asked for. Only its shape is used: what comes is read by {@link AnswerReader}. */
record TravelAnswer(
        @JsonProperty("first_name") Optional<Found> firstName,
        @JsonProperty("last_name") Optional<Found> lastName,
        @JsonProperty("home_address") Optional<Found> homeAddress,

        @JsonProperty("date_of_birth") @JsonPropertyDescription("YYYY-MM-DD")
        Optional<Found> dateOfBirth,

        @JsonProperty("travel_start_date") @JsonPropertyDescription("YYYY-MM-DD")
        Optional<Found> travelStartDate,

        @JsonProperty("travel_end_date") @JsonPropertyDescription("YYYY-MM-DD")
        Optional<Found> travelEndDate,

        @JsonProperty("trip_cost") @JsonPropertyDescription("for example 4200.50 USD")
        Optional<Found> tripCost,

        @JsonProperty("trip_destination") Optional<Found> tripDestination,
        @JsonProperty("email") Optional<Found> email,
        @JsonProperty("phone_number") Optional<Found> phoneNumber,

        @JsonProperty("initial_trip_deposit_date") @JsonPropertyDescription("YYYY-MM-DD")
        Optional<Found> initialTripDepositDate,

        @JsonProperty("origin") Optional<Found> origin,
        @JsonProperty("travelers") Optional<FoundTravelers> travelers) {

    /** A value, and the words that say so, copied from a message. */
    record Found(String value, String words) {}

    /** All who travel, and the words that say so. */
    record FoundTravelers(List<Traveler> value, String words) {}

    /** One who travels, as far as is known. */
    record Traveler(
            @JsonProperty("first_name") Optional<String> firstName,
            @JsonProperty("last_name") Optional<String> lastName,

            @JsonProperty("date_of_birth") @JsonPropertyDescription("YYYY-MM-DD")
            Optional<String> dateOfBirth) {}
}
