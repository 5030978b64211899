package io.dragoman.command.inquiry;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryStatus;
import java.util.List;
import java.util.Set;

/**
 * When an inquiry is complete.
 *
 * @param name stored with every status it decides, so that history tells which rule was in force
 * @param needed the fields without which an inquiry cannot be quoted, in the order in which they are asked for
 */
record CompletenessPolicy(String name, List<InquiryField> needed) {

    static final CompletenessPolicy ESSENTIAL = new CompletenessPolicy("essential/1", InquiryField.ESSENTIAL);

    Verdict judge(Set<InquiryField> known) {
        List<InquiryField> missing =
                needed.stream().filter(field -> !known.contains(field)).toList();
        return new Verdict(missing.isEmpty() ? InquiryStatus.COMPLETE : InquiryStatus.INCOMPLETE, missing);
    }

    /** What a policy says of an inquiry. */
    record Verdict(InquiryStatus status, List<InquiryField> missing) {}
}
