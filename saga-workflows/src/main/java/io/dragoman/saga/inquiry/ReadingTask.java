package io.dragoman.saga.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.InquiryId;
import java.time.Instant;
import java.util.List;

/** What is left to be done outside of any event processor. Its attempt stands in the history before. */
public sealed interface ReadingTask {

    /**
     * Reads words and has the answer recorded.
     *
     * @param attempt which attempt at the extraction it is, from 1
     * @param begunAt when the attempt was recorded
     */
    record ReadWords(InquiryId inquiryId, int extraction, int attempt, List<MessageId> messages, Instant begunAt)
            implements ReadingTask {}
}
