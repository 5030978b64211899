package io.dragoman.contact;

/** The kinds of identities a person is known by. */
public enum IdentityKind {
    /** A phone number in E.164 with a leading plus. */
    PHONE,
    /** WhatsApp's business-scoped user id, unique per business portfolio. */
    BUSINESS_SCOPED_USER,
    /** WhatsApp's hidden-number id ({@code …@lid}). */
    LID,
    /** A WhatsApp group ({@code …@g.us} or a Cloud API group id). */
    GROUP,
    /** An e-mail address in lower case. */
    EMAIL
}
