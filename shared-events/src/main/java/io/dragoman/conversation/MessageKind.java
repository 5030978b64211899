package io.dragoman.conversation;

/** The kinds of messages customers send. */
public enum MessageKind {
    TEXT,
    IMAGE,
    VIDEO,
    AUDIO,
    VOICE,
    DOCUMENT,
    STICKER,
    LOCATION,
    CONTACTS,
    /** A chosen button, list row or filled form. */
    INTERACTIVE,
    /** An emoji on the message that is its target; without words it takes the earlier one back. */
    REACTION,
    /** New words for the message that is its target. */
    EDIT,
    /** Takes the message that is its target back. */
    DELETION,
    ORDER,
    POLL,
    CALL,
    /** The provider's own notice within a conversation, for example a changed number. */
    SYSTEM,
    /** A kind we have no form for; its raw content is kept. */
    UNSUPPORTED
}
