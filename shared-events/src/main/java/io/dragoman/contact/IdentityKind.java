package io.dragoman.contact;

/** The kinds of identities a person is known by. */
public enum IdentityKind {
    /** A phone number in E.164 with a leading plus. */
    PHONE,
    /** WhatsApp's business-scoped user id, unique per business portfolio. */
    BUSINESS_SCOPED_USER,
    /** WhatsApp's hidden-number id ({@code …@lid}). */
    LID,
    /**
     * Where many write or read: a WhatsApp group ({@code …@g.us} or a Cloud API group id), a channel ({@code …@newsletter}), what
     * people publish as their status ({@code status@broadcast}).
     */
    GROUP,
    /** An e-mail address in lower case. */
    EMAIL,
    /** What a provider names and nobody can be reached by: a sender's name, a SIP address, a withheld number; in lower case. */
    ADDRESS
}
