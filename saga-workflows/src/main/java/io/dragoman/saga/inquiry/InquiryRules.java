package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.MergePolicy;

/**
 * What can be chosen about inquiries.
 *
 * @param mergePolicy which of two values that were read for a field stands
 * @param groups true when what is written in groups opens inquiries too
 */
public record InquiryRules(MergePolicy mergePolicy, boolean groups) {

    /** What is chosen where nothing is set. */
    public static final InquiryRules USUAL = new InquiryRules(MergePolicy.LATEST_EXPLICIT, false);
}
