package io.dragoman.inquiry;

import io.dragoman.conversation.MessageView;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.search.SearchText;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked about inquiries. */
public sealed interface InquiryQuery {

    Scope scope();

    /**
     * The board. Answered by an {@link InquiryBoard}.
     *
     * @param search what a message, the fields or the contact must contain; {@code null} for all. By activity, those of contacts that contain
     *     it come first, then the others in the order of the newest match; in another order a page may cost more. A page may be short and
     *     still have a next one
     */
    record FindInquiries(
            Scope scope,
            InquiryFilter filter,
            InquirySort sort,
            @Nullable SearchText search,
            PageRequest page) implements InquiryQuery {

        /** Those of some statuses and one stage, the newest activity first. */
        public FindInquiries(
                Scope scope,
                Set<InquiryStatus> statuses,
                @Nullable Stage stage,
                @Nullable SearchText search,
                PageRequest page) {
            this(scope, InquiryFilter.of(statuses, stage), InquirySort.ACTIVITY, search, page);
        }
    }

    /**
     * The board as customers' cards. Answered by a {@link Page} of {@link InquiryCard}.
     *
     * @param highValue a trip that costs more is of high value
     * @param fields true when the cards shall tell where the values came from
     */
    record FindCards(
            Scope scope,
            InquiryFilter filter,
            InquirySort sort,
            @Nullable SearchText search,
            PageRequest page,
            BigDecimal highValue,
            boolean fields)
            implements InquiryQuery {

        /** Cards with values alone. */
        public FindCards(
                Scope scope,
                InquiryFilter filter,
                InquirySort sort,
                @Nullable SearchText search,
                PageRequest page,
                BigDecimal highValue) {
            this(scope, filter, sort, search, page, highValue, false);
        }

        /** The same list from another cursor on. */
        public FindCards from(@Nullable String cursor) {
            return new FindCards(scope, filter, sort, search, new PageRequest(cursor, page.limit()), highValue, fields);
        }

        /** All that is in the same list, from its beginning, in the order of opening. */
        public FindCards byOpening() {
            PageRequest first = new PageRequest(null, page.limit());
            return new FindCards(scope, filter.having(sort), InquirySort.OPENED, search, first, highValue, fields);
        }
    }

    /** The same, with the numbers that stand above the cards. Answered by an {@link InquiryCards}. */
    record FindCardsAndMetrics(FindCards cards) implements InquiryQuery {

        @Override
        public Scope scope() {
            return cards.scope();
        }
    }

    /** How business goes. Answered by a {@link BusinessSummary}. */
    record GetBusinessSummary(Scope scope, BigDecimal highValue) implements InquiryQuery {}

    /** One inquiry. Answered by an {@link Answer} of {@link InquiryView}, whose item is {@code null} when there is none. */
    record GetInquiry(Scope scope, InquiryId inquiryId) implements InquiryQuery {}

    /** What happened to an inquiry, newest first. Answered by a {@link Page} of {@link InquiryChange}. */
    record FindInquiryHistory(Scope scope, InquiryId inquiryId, PageRequest page) implements InquiryQuery {}

    /** Every value that was read or entered for a field, in order. Answered by a {@link Page} of {@link FieldChange}. */
    record FindFieldHistory(Scope scope, InquiryId inquiryId, InquiryField field, PageRequest page)
            implements InquiryQuery {}

    /** The messages of an inquiry, oldest first. Answered by a {@link Page} of {@link MessageView}. */
    record FindInquiryMessages(Scope scope, InquiryId inquiryId, PageRequest page) implements InquiryQuery {}
}
