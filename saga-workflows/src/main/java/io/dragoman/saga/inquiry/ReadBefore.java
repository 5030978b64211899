package io.dragoman.saga.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read in an inquiry before, as its history has it. */
@FunctionalInterface
public interface ReadBefore {

    /** For those who know of no history. */
    ReadBefore NOTHING = (inquiry, field, messages) -> null;

    /**
     * What was taken last for the field.
     *
     * @param messages what was read from these does not count: they are read now
     */
    @Nullable String value(InquiryId inquiry, InquiryField field, List<MessageId> messages);
}
