package io.dragoman.query.conversation;

import io.dragoman.conversation.MessageChanges;
import io.dragoman.conversation.MessageChanges.Former;
import io.dragoman.conversation.MessageChanges.Reaction;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.platform.SortKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A message as others changed it. */
final class ChangedMessage {

    private final List<Document> changes;
    private final Map<String, String> nameOf;

    /**
     * What became of a message.
     *
     * @param changes of it, oldest first
     * @param nameOf the names of those who made them, by stored id
     */
    ChangedMessage(List<Document> changes, Map<String, String> nameOf) {
        this.changes = changes;
        this.nameOf = nameOf;
    }

    /** The stored id of who made a change; {@code null} for the business. */
    static @Nullable String author(Document change) {
        if (Direction.valueOf(change.getString("direction")) == Direction.ECHO) {
            return null;
        }
        String author = change.getString("author");
        return author == null ? change.getString("contact") : author;
    }

    /** What it says now. */
    @Nullable String text(@Nullable String original) {
        List<Document> edits = of(MessageKind.EDIT).toList();
        return edits.isEmpty() ? original : edits.get(edits.size() - 1).getString("text");
    }

    boolean isTakenBack() {
        return of(MessageKind.DELETION).findAny().isPresent();
    }

    MessageChanges view(@Nullable String original) {
        List<Document> edits = of(MessageKind.EDIT).toList();
        return new MessageChanges(
                reactions(),
                former(original, edits),
                edits.isEmpty() ? null : at(edits.get(edits.size() - 1)),
                of(MessageKind.DELETION).findFirst().map(ChangedMessage::at).orElse(null),
                votes());
    }

    private @Nullable String votes() {
        List<Document> votes = of(MessageKind.POLL).toList();
        return votes.isEmpty() ? null : votes.get(votes.size() - 1).getString("details");
    }

    /** Everybody has one at most; one without an emoji takes the earlier one back. */
    private List<Reaction> reactions() {
        Map<String, Document> last = new LinkedHashMap<>();
        of(MessageKind.REACTION).forEach(reaction -> last.put(String.valueOf(author(reaction)), reaction));
        List<Reaction> reactions = new ArrayList<>();
        last.values().forEach(reaction -> {
            String emoji = reaction.getString("text");
            String author = author(reaction);
            if (emoji != null && !emoji.isBlank()) {
                reactions.add(
                        new Reaction(emoji, Fields.localOrNull(author), author == null ? null : nameOf.get(author)));
            }
        });
        return reactions;
    }

    private static List<Former> former(@Nullable String original, List<Document> edits) {
        List<Former> former = new ArrayList<>();
        @Nullable String words = original;
        for (Document edit : edits) {
            former.add(new Former(words, at(edit)));
            words = edit.getString("text");
        }
        return former;
    }

    private Stream<Document> of(MessageKind kind) {
        return changes.stream().filter(change -> kind.name().equals(change.getString("kind")));
    }

    private static Instant at(Document change) {
        return SortKey.time(change.getString("order"));
    }
}
