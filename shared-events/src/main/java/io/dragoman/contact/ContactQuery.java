package io.dragoman.contact;

import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;

/** What can be asked about contacts. */
public sealed interface ContactQuery {

    Scope scope();

    /** All contacts, newest first. Answered by a {@link Page} of {@link ContactView}. */
    record FindContacts(Scope scope, PageRequest page) implements ContactQuery {}

    /** One contact. Answered by an {@link Answer} of {@link ContactView}; item {@code null} when there is none. */
    record GetContact(Scope scope, ContactId contactId) implements ContactQuery {}
}
