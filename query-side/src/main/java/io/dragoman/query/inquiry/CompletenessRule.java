package io.dragoman.query.inquiry;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryView.Badge;
import io.dragoman.inquiry.InquiryView.CompletenessView;
import io.dragoman.inquiry.NoValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The ways to say how complete an inquiry is. They differ on purpose: the first decides the status, the second is what a quote needs, the
 * third is what the list of quotes counts. A rule that changes gets another version in its name.
 */
record CompletenessRule(String title, boolean decides, Map<String, Predicate<ShownValues>> items) {

    static final CompletenessRule ESSENTIAL = new CompletenessRule("essential/1", true, essentials());
    static final CompletenessRule CARD = new CompletenessRule("card/1", false, card());
    static final CompletenessRule QUOTE = new CompletenessRule("quote/1", false, quote());

    /** All of them, the one that decides first. */
    static final List<CompletenessRule> ALL = List.of(ESSENTIAL, CARD, QUOTE);

    /** What all rules say, the one that decides first. */
    static List<CompletenessView> judgeAll(ShownValues values) {
        return ALL.stream().map(rule -> rule.judge(values)).toList();
    }

    CompletenessView judge(ShownValues values) {
        List<String> missing = items.entrySet().stream()
                .filter(item -> !item.getValue().test(values))
                .map(Map.Entry::getKey)
                .toList();
        int known = items.size() - missing.size();
        int percent = 100 * known / items.size();
        return new CompletenessView(title, decides, known, items.size(), percent, missing, badge(values, known));
    }

    private Badge badge(ShownValues values, int known) {
        if (values.isEmpty()) {
            return Badge.PROCESSING;
        }
        if (known == items.size()) {
            return Badge.READY_TO_QUOTE;
        }
        return 3 * known >= 2 * items.size() ? Badge.ALMOST_READY : Badge.NEEDS_INFO;
    }

    private static Map<String, Predicate<ShownValues>> essentials() {
        Map<String, Predicate<ShownValues>> items = new LinkedHashMap<>();
        InquiryField.ESSENTIAL.forEach(field -> items.put(field.label(), values -> values.get(field) != null));
        return items;
    }

    private static Map<String, Predicate<ShownValues>> card() {
        Map<String, Predicate<ShownValues>> items = new LinkedHashMap<>();
        items.put("home_address", has(InquiryField.HOME_ADDRESS));
        items.put("travelers", ShownValues::namesAllTravelers);
        items.put("trip_dates", has(InquiryField.TRAVEL_START_DATE).and(has(InquiryField.TRAVEL_END_DATE)));
        items.put("trip_destination", has(InquiryField.TRIP_DESTINATION));
        items.put("initial_trip_deposit_date", values -> says(values.depositDate()));
        items.put("trip_cost", values -> {
            Money cost = values.cost();
            return says(values.get(InquiryField.TRIP_COST))
                    && (cost == null || cost.amount().signum() != 0);
        });
        return items;
    }

    private static Map<String, Predicate<ShownValues>> quote() {
        Map<String, Predicate<ShownValues>> items = new LinkedHashMap<>();
        List.of(
                        InquiryField.FIRST_NAME,
                        InquiryField.LAST_NAME,
                        InquiryField.TRAVEL_START_DATE,
                        InquiryField.TRAVEL_END_DATE,
                        InquiryField.TRIP_DESTINATION)
                .forEach(field -> items.put(field.label(), has(field)));
        return items;
    }

    private static Predicate<ShownValues> has(InquiryField field) {
        return values -> says(values.get(field));
    }

    private static boolean says(@Nullable String value) {
        return !NoValue.is(value);
    }
}
