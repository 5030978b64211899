package io.dragoman.inquiry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to say how complete an inquiry is. A rule that changes gets another version in its name.
 *
 * @param name stored with every status it decides, so that history tells which rule was in force
 * @param items what it asks for, in the order in which it is asked for
 */
public record CompletenessRule(String name, List<Item> items) {

    /** Without these fields an inquiry cannot be worked on. */
    public static final CompletenessRule ESSENTIAL = essential(InquiryField.ESSENTIAL);

    /** What a quote needs. */
    public static final CompletenessRule CARD = new CompletenessRule(
            "card/1",
            List.of(
                    said(InquiryField.HOME_ADDRESS),
                    new Item("travelers", CompletenessRule::namesAllTravelers, List.of(InquiryField.TRAVELERS)),
                    new Item(
                            "trip_dates",
                            values -> says(values.of(InquiryField.TRAVEL_START_DATE))
                                    && says(values.of(InquiryField.TRAVEL_END_DATE)),
                            List.of(InquiryField.TRAVEL_START_DATE, InquiryField.TRAVEL_END_DATE)),
                    said(InquiryField.TRIP_DESTINATION),
                    new Item(
                            "initial_trip_deposit_date",
                            CompletenessRule::knowsDeposit,
                            List.of(InquiryField.INITIAL_TRIP_DEPOSIT_DATE)),
                    new Item(
                            "trip_cost",
                            values -> says(values.of(InquiryField.TRIP_COST))
                                    && !isNothing(values.of(InquiryField.TRIP_COST)),
                            List.of(InquiryField.TRIP_COST))));

    /** What the list of quotes counts. */
    public static final CompletenessRule QUOTE = new CompletenessRule(
            "quote/1",
            Stream.of(
                            InquiryField.FIRST_NAME,
                            InquiryField.LAST_NAME,
                            InquiryField.TRAVEL_START_DATE,
                            InquiryField.TRAVEL_END_DATE,
                            InquiryField.TRIP_DESTINATION)
                    .map(CompletenessRule::said)
                    .toList());

    private static final Pattern NOTHING = Pattern.compile("0+(\\.0+)?( [A-Z]{3})?");

    /** The rule that asks for these fields; another list than the usual one stands in its name. */
    public static CompletenessRule essential(List<InquiryField> fields) {
        String list = fields.stream().map(InquiryField::label).collect(Collectors.joining("+"));
        String name = fields.equals(InquiryField.ESSENTIAL) ? "essential/1" : "essential/1:" + list;
        return new CompletenessRule(
                name,
                fields.stream()
                        .map(field -> new Item(field.label(), values -> values.of(field) != null, List.of(field)))
                        .toList());
    }

    /** The items that are not known. */
    public List<Item> lacking(FieldValues values) {
        return items.stream().filter(item -> !item.known().test(values)).toList();
    }

    /** The fields to ask for. */
    public List<InquiryField> missing(FieldValues values) {
        return lacking(values).stream()
                .flatMap(item -> item.missing(values))
                .distinct()
                .toList();
    }

    private static Item said(InquiryField field) {
        return new Item(field.label(), values -> says(values.of(field)), List.of(field));
    }

    private static boolean says(@Nullable String value) {
        return !NoValue.is(value);
    }

    private static boolean isNothing(@Nullable String cost) {
        return cost != null && NOTHING.matcher(cost.strip()).matches();
    }

    /** Everybody who travels is known by name and birthday. Without a list the customer travels alone. */
    private static boolean namesAllTravelers(FieldValues values) {
        List<InquiryField> parts = List.of(InquiryField.FIRST_NAME, InquiryField.LAST_NAME, InquiryField.DATE_OF_BIRTH);
        List<FieldValues> travelers = TravelerList.of(values.of(InquiryField.TRAVELERS)).stream()
                .map(traveler ->
                        (FieldValues) field -> traveler.path(field.label()).asString(""))
                .toList();
        return (travelers.isEmpty() ? List.of(values) : travelers)
                .stream().allMatch(traveler -> parts.stream().allMatch(part -> says(traveler.of(part))));
    }

    /** Where nobody said when the first payment is due, it follows from when the journey begins. */
    private static boolean knowsDeposit(FieldValues values) {
        String said = values.of(InquiryField.INITIAL_TRIP_DEPOSIT_DATE);
        return said == null ? isDay(values.of(InquiryField.TRAVEL_START_DATE)) : says(said);
    }

    private static boolean isDay(@Nullable String text) {
        try {
            return text != null && LocalDate.parse(text) != null;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    /** What an inquiry's fields show. */
    @FunctionalInterface
    public interface FieldValues {

        @Nullable String of(InquiryField field);
    }

    /**
     * One thing that a rule asks for.
     *
     * @param fields those that tell it
     */
    public record Item(String label, Predicate<FieldValues> known, List<InquiryField> fields) {

        private Stream<InquiryField> missing(FieldValues values) {
            List<InquiryField> empty =
                    fields.stream().filter(field -> !says(values.of(field))).toList();
            return (empty.isEmpty() ? fields : empty).stream();
        }
    }
}
