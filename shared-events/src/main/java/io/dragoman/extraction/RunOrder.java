package io.dragoman.extraction;

import io.dragoman.inquiry.InquiryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an extraction run is to do.
 *
 * @param tenant whose inquiries they are
 * @param actor who wants it, as {@link io.dragoman.platform.Meta} names them
 * @param prompt the prompt to try; {@code null} for the one in use
 * @param model the model to try; {@code null} for the one in use
 * @param dryRun true: it is only shown what would change
 */
public record RunOrder(
        String tenant,
        String actor,
        @Nullable String prompt,
        @Nullable String model,
        List<InquiryId> inquiries,
        boolean dryRun) {}
