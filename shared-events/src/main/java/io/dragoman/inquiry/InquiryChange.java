package io.dragoman.inquiry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an inquiry.
 *
 * @param what the event's name
 * @param by who caused it: {@code user:<id>}, {@code token:<id>} or {@code process:<name>}
 * @param detail a status, a reason, a code or a number, as the event has it
 * @param fields the fields that changed by it
 * @param since why it happened: since then nobody had written
 * @param missing why it happened: these fields were missing
 */
public record InquiryChange(
        String what,
        Instant at,
        @Nullable String by,
        @Nullable String detail,
        List<InquiryField> fields,
        @Nullable Instant since,
        List<InquiryField> missing) {}
