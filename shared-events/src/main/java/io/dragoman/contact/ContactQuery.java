package io.dragoman.contact;

import io.dragoman.inquiry.InquiryRow;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;

/** What can be asked about contacts. A contact that is part of another one is shown as that one everywhere. */
public sealed interface ContactQuery {

    Scope scope();

    /** Contacts as a filter and an order want them. Answered by a {@link Page} of {@link ContactView}. */
    record FindContacts(Scope scope, ContactFilter filter, ContactOrder order, PageRequest page)
            implements ContactQuery {

        /** All contacts, newest first. */
        public FindContacts(Scope scope, PageRequest page) {
            this(scope, ContactFilter.NONE, ContactOrder.REGISTERED, page);
        }
    }

    /** One contact. Answered by an {@link Answer} of {@link ContactView}; item {@code null} when there is none. */
    record GetContact(Scope scope, ContactId contactId) implements ContactQuery {}

    /**
     * The inquiries of a contact and of all that is part of it, newest activity first. Answered by a {@link Page} of
     * {@link InquiryRow}.
     */
    record FindContactInquiries(Scope scope, ContactId contactId, PageRequest page) implements ContactQuery {}

    /** What happened to a contact, newest first. Answered by a {@link Page} of {@link ContactChange}. */
    record FindContactHistory(Scope scope, ContactId contactId, PageRequest page) implements ContactQuery {}

    /**
     * Contacts that may be one person. Answered by a {@link Page} of {@link DuplicateSuggestion}; one question looks at so many
     * candidates at most, so a page may be short and still have a next one.
     */
    record FindDuplicates(Scope scope, PageRequest page) implements ContactQuery {}
}
