package io.dragoman.server.settings;

import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.MergePolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about inquiries.
 *
 * @param mergePolicy which of two values that were read for a field stands: the latest one that was said, or the first
 * @param completeness which rule decides whether an inquiry is complete
 * @param essentialFields what the rule {@code essential} asks for
 * @param groups true when what is written in groups opens inquiries too
 */
@ConfigurationProperties("dragoman.inquiries")
public record InquirySettings(
        @DefaultValue("LATEST_EXPLICIT") MergePolicy mergePolicy,
        @DefaultValue("essential") String completeness,

        @DefaultValue({"first_name", "last_name", "travel_start_date", "travel_end_date", "trip_cost"})
        List<InquiryField> essentialFields,

        @DefaultValue("false") boolean groups) {

    /** The rules of completeness as chosen. */
    public CompletenessRules completenessRules() {
        return CompletenessRules.of(completeness, essentialFields);
    }

    /** True when a text names a merge policy, in capitals or in small letters with dashes. */
    static boolean isMergePolicy(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(MergePolicy.values())
                .anyMatch(policy -> policy.name().equals(name));
    }
}
