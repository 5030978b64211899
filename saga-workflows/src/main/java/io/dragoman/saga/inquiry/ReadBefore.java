package io.dragoman.saga.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import java.util.List;
import java.util.Map;

/** What is known of an inquiry, as its history has it. */
@FunctionalInterface
public interface ReadBefore {

    /** For those who know of no history. */
    ReadBefore NOTHING = (inquiry, messages) -> Map.of();

    /**
     * Of each field that has a value: what somebody entered, or else what was taken last.
     *
     * @param messages what was read from these does not count: they are read now
     */
    Map<InquiryField, String> values(InquiryId inquiry, List<MessageId> messages);
}
