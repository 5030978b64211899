package io.dragoman.query.inquiry;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryView.DerivedView;
import io.dragoman.inquiry.Traveler;
import io.dragoman.inquiry.TravelerList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an inquiry's fields show, and what follows from it. */
final class ShownValues {

    /** So many days before a journey its first payment is due, where nobody said when. */
    private static final int DEPOSIT_DAYS = 7;

    /** The note on a cost that is each traveler's own. */
    private static final String EACH = "per person";

    private final Map<InquiryField, String> values;
    private final boolean each;

    /** @param costNote what was noted when the cost was read */
    ShownValues(Map<InquiryField, String> values, @Nullable String costNote) {
        this.values = values;
        this.each = costNote != null && costNote.contains(EACH);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    @Nullable String get(InquiryField field) {
        return values.get(field);
    }

    @Nullable Money cost() {
        return Money.of(get(InquiryField.TRIP_COST));
    }

    /** What follows from the fields, by its name. What somebody said is never derived as well. */
    Map<String, DerivedView> derived() {
        Map<String, DerivedView> derived = new LinkedHashMap<>();
        Money cost = cost();
        int travelers = travelers().size();
        if (cost != null && travelers > 0) {
            derived.put(
                    "cost_per_traveler",
                    new DerivedView(
                            (each ? cost : cost.dividedBy(travelers)).text(),
                            List.of(InquiryField.TRIP_COST, InquiryField.TRAVELERS)));
        }
        String deposit = depositDate();
        if (deposit != null && get(InquiryField.INITIAL_TRIP_DEPOSIT_DATE) == null) {
            derived.put(
                    InquiryField.INITIAL_TRIP_DEPOSIT_DATE.label(),
                    new DerivedView(deposit, List.of(InquiryField.TRAVEL_START_DATE)));
        }
        return derived;
    }

    /** When the first payment is due, said or derived. */
    @Nullable String depositDate() {
        String said = get(InquiryField.INITIAL_TRIP_DEPOSIT_DATE);
        if (said != null) {
            return said;
        }
        LocalDate start = day(get(InquiryField.TRAVEL_START_DATE));
        return start == null ? null : start.minusDays(DEPOSIT_DAYS).toString();
    }

    /** Those who travel, one by one. */
    List<Traveler> travelers() {
        return TravelerList.of(get(InquiryField.TRAVELERS)).stream()
                .map(traveler -> new Traveler(
                        text(traveler, "first_name"), text(traveler, "last_name"), text(traveler, "date_of_birth")))
                .toList();
    }

    private static @Nullable String text(JsonNode traveler, String part) {
        JsonNode text = traveler.path(part);
        return text.isString() ? text.asString() : null;
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
