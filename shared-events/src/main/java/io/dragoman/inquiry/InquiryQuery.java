package io.dragoman.inquiry;

import io.dragoman.conversation.MessageView;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.search.SearchText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked about inquiries. */
public sealed interface InquiryQuery {

    Scope scope();

    /**
     * The board: newest activity first. Answered by an {@link InquiryBoard}.
     *
     * @param statuses only these; empty for all
     * @param stage only this stage; {@code null} for both
     * @param search what a message, the fields or the contact must contain; {@code null} for all. They come in the order of the newest match
     */
    record FindInquiries(
            Scope scope,
            Set<InquiryStatus> statuses,
            @Nullable Stage stage,
            @Nullable SearchText search,
            PageRequest page)
            implements InquiryQuery {}

    /** One inquiry. Answered by an {@link Answer} of {@link InquiryView}, whose item is {@code null} when there is none. */
    record GetInquiry(Scope scope, InquiryId inquiryId) implements InquiryQuery {}

    /** The messages of an inquiry, oldest first. Answered by a {@link Page} of {@link MessageView}. */
    record FindInquiryMessages(Scope scope, InquiryId inquiryId, PageRequest page) implements InquiryQuery {}
}
