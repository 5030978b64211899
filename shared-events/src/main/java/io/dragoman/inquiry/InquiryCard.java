package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.inquiry.InquiryView.CompletenessView;
import io.dragoman.inquiry.InquiryView.FieldView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as a customer's card shows it.
 *
 * @param customer first and last name, or else what the contact is called
 * @param values what the fields show, by their names
 * @param travelers what the field {@code travelers} says, one by one
 * @param phone the number that the customer named, or else the contact's
 * @param value the cost, where it is one
 * @param priority by the cost; {@code null} without one
 * @param completeness all three rules, the one that decides first
 * @param fields the fields with where their values came from, where they were asked for
 */
public record InquiryCard(
        @JsonUnwrapped InquiryRow inquiry,
        @Nullable String customer,
        Map<String, String> values,
        List<Traveler> travelers,
        @Nullable String phone,
        @Nullable Value value,
        @Nullable Priority priority,
        List<CompletenessView> completeness,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, FieldView> fields) {

    /** An amount in a currency; {@code XXX} where the customer named none. */
    public record Value(BigDecimal amount, String currency) {}

    /** How much an inquiry is worth. */
    public enum Priority {
        /** Above the threshold of high value. */
        HIGH,
        /** Above two fifths of it. */
        MEDIUM,
        LOW;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
