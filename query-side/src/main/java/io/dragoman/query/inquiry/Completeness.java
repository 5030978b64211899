package io.dragoman.query.inquiry;

import io.dragoman.inquiry.CompletenessRule;
import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.inquiry.InquiryView.Badge;
import io.dragoman.inquiry.InquiryView.CompletenessView;
import java.util.List;

/** Says how complete an inquiry is, by each rule. */
final class Completeness {

    private final CompletenessRules rules;

    Completeness(CompletenessRules rules) {
        this.rules = rules;
    }

    /** What all rules say, the one that decides first. */
    List<CompletenessView> judge(ShownValues values) {
        return rules.all().stream().map(rule -> judge(rule, values)).toList();
    }

    private CompletenessView judge(CompletenessRule rule, ShownValues values) {
        List<String> missing = rule.lacking(values::get).stream()
                .map(CompletenessRule.Item::label)
                .toList();
        int needed = rule.items().size();
        int known = needed - missing.size();
        return new CompletenessView(
                rule.name(),
                rule.equals(rules.deciding()),
                known,
                needed,
                100 * known / needed,
                missing,
                badge(values, known, needed));
    }

    private static Badge badge(ShownValues values, int known, int needed) {
        if (values.isEmpty()) {
            return Badge.PROCESSING;
        }
        if (known == needed) {
            return Badge.READY_TO_QUOTE;
        }
        return 3 * known >= 2 * needed ? Badge.ALMOST_READY : Badge.NEEDS_INFO;
    }
}
