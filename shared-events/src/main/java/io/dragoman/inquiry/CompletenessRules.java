package io.dragoman.inquiry;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ways to say how complete an inquiry is. They differ on purpose; one of them decides the status.
 *
 * @param deciding the one that decides
 * @param all each of them, the one that decides first
 */
public record CompletenessRules(CompletenessRule deciding, List<CompletenessRule> all) {

    /** The names that can be chosen. */
    public static final List<String> NAMES = List.of("essential", "card", "quote");

    /** What is essential decides. */
    public static final CompletenessRules USUAL = of("essential", InquiryField.ESSENTIAL);

    /**
     * The rules, as chosen.
     *
     * @param deciding one of {@link #NAMES}
     * @param essential the fields that the first of them asks for
     * @throws IllegalArgumentException when there is no rule of that name
     */
    public static CompletenessRules of(String deciding, List<InquiryField> essential) {
        List<CompletenessRule> rules =
                List.of(CompletenessRule.essential(essential), CompletenessRule.CARD, CompletenessRule.QUOTE);
        int chosen = NAMES.indexOf(deciding);
        if (chosen < 0) {
            throw new IllegalArgumentException("unknown rule of completeness");
        }
        CompletenessRule first = rules.get(chosen);
        return new CompletenessRules(
                first,
                Stream.concat(Stream.of(first), rules.stream().filter(rule -> !rule.equals(first)))
                        .toList());
    }
}
