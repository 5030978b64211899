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
    /** A chosen button, list row or filled form, or what there is to choose from. */
    INTERACTIVE,
    /** An emoji on the message that is its target; without words it takes the earlier one back. */
    REACTION,
    /** New words for the message that is its target. */
    EDIT,
    /** Takes the message that is its target back. */
    DELETION,
    ORDER,
    /** A poll, or a vote on the poll that is its target. */
    POLL,
    /** A call that rings, or what became of the call that is its target. */
    CALL,
    /** The provider's own notice within a conversation, for example a changed number. */
    SYSTEM,
    /** What somebody publishes for all who follow, a status or a channel's post: nobody said it to us. */
    BROADCAST,
    /** A kind we have no form for; its raw content is kept. */
    UNSUPPORTED;

    /** False for what is nothing without another message, and for notices. */
    public boolean standsAlone() {
        return switch (this) {
            case REACTION, EDIT, DELETION, SYSTEM -> false;
            default -> true;
        };
    }

    /**
     * True for what the customer says to us; false for signs, calls, notices and what is published, which neither ask for anything nor
     * hold words to read.
     */
    public boolean isSpoken() {
        return switch (this) {
            case REACTION, DELETION, CALL, SYSTEM, BROADCAST -> false;
            default -> true;
        };
    }
}
