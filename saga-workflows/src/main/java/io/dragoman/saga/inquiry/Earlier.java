package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.InquiryField;
import org.jspecify.annotations.Nullable;

/** What was read before in the same inquiry. It is asked only where words lean on it: "we return on the 20th". */
@FunctionalInterface
public interface Earlier {

    /** Before the first message. */
    Earlier NOTHING = field -> null;

    /** What was read for the field; {@code null} when nothing was. */
    @Nullable String value(InquiryField field);
}
