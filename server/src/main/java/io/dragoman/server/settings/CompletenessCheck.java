package io.dragoman.server.settings;

import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.server.platform.StartRefused;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.PropertyResolver;

/** Refuses what cannot be right in the settings of completeness. */
final class CompletenessCheck {

    private static final String RULE = "dragoman.inquiries.completeness";
    private static final String FIELDS = "dragoman.inquiries.essential-fields";

    /** All that can be set. */
    static final Set<String> KNOWN = Set.of(RULE, FIELDS);

    /** The variables that set it. */
    static final Set<String> VARIABLES =
            Set.of("DRAGOMAN_INQUIRIES_COMPLETENESS", "DRAGOMAN_INQUIRIES_ESSENTIAL_FIELDS");

    private CompletenessCheck() {}

    static void refuseImpossible(PropertyResolver environment) {
        if (!CompletenessRules.NAMES.contains(environment.getProperty(RULE, "essential"))) {
            throw new StartRefused(
                    RULE + " is none we know.", "Set it to one of " + String.join(", ", CompletenessRules.NAMES) + ".");
        }
        Set<String> fields =
                Stream.of(InquiryField.values()).map(InquiryField::label).collect(Collectors.toSet());
        List<String> chosen = Arrays.stream(
                        environment.getProperty(FIELDS, "first_name").split(",", -1))
                .map(String::strip)
                .toList();
        if (!fields.containsAll(chosen) || Set.copyOf(chosen).size() < chosen.size()) {
            throw new StartRefused(
                    FIELDS + " names something that is no field, or a field twice.",
                    "Set it to a list like first_name,last_name,email.");
        }
    }
}
