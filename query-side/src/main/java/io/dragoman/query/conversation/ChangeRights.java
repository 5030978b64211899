package io.dragoman.query.conversation;

import io.dragoman.conversation.MessageKind;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whether one message may have done to another what it says. An id alone proves nothing: whoever knows it could change anybody's words.
 * Everything stays within a conversation; new words come from whoever wrote the old ones, and so does a deletion, except in a group:
 * there, its administrators take back others' messages too, and the provider tells of it only when it let them.
 */
public final class ChangeRights {

    private ChangeRights() {}

    /**
     * True when it may.
     *
     * @param change the later message, with conversation, author and direction
     * @param target the message that it speaks of, with the same
     */
    public static boolean may(MessageKind kind, Document change, Document target) {
        return refusal(kind, change, target) == null;
    }

    /** Why it may not, in a word; {@code null} when it may. */
    static @Nullable String refusal(MessageKind kind, Document change, Document target) {
        if (!same("conversation", change, target)) {
            return "OTHER_CONVERSATION";
        }
        boolean author = same("direction", change, target) && same("author", change, target);
        return switch (kind) {
            case EDIT -> author ? null : "NOT_ITS_AUTHOR";
            case DELETION -> author || isOfGroup(change) || isOfGroup(target) ? null : "NOT_ITS_AUTHOR";
            default -> null;
        };
    }

    /** Only a group's members are named beside the one that the conversation is with. */
    private static boolean isOfGroup(Document message) {
        return message.getString("author") != null;
    }

    private static boolean same(String field, Document one, Document other) {
        return Objects.equals(one.getString(field), other.getString(field));
    }
}
