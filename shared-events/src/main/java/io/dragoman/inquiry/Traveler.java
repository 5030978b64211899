package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** One of those who travel, as the field {@code travelers} has them; of each what is known. */
public record Traveler(
        @JsonProperty("first_name") @Nullable String firstName,
        @JsonProperty("last_name") @Nullable String lastName,
        @JsonProperty("date_of_birth") @Nullable String dateOfBirth) {}
