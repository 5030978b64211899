package io.dragoman.query.conversation;

import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageView.Quote;
import io.dragoman.query.conversation.MessageWords.Words;
import io.dragoman.query.platform.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What messages quote, as it reads now: whoever took words back took them back here, too. */
final class MessageQuotes {

    private MessageQuotes() {}

    /**
     * Quotes by the stored id of the quoted message.
     *
     * @param ids of all that are quoted
     * @param known those of them that are there
     * @param nameOf the names of their authors
     * @param changed what others made of them
     */
    static Map<String, Quote> of(
            List<String> ids, List<Document> known, Map<String, String> nameOf, Map<String, ChangedMessage> changed) {
        Map<String, Quote> quotes = new HashMap<>();
        ids.forEach(id -> quotes.put(id, new Quote(Fields.local(id), null, null, null, null)));
        known.forEach(quoted -> {
            String id = quoted.getString("_id");
            quotes.put(
                    id,
                    quote(
                            quoted,
                            nameOf.get(quoted.getString("author")),
                            changed.getOrDefault(id, ChangedMessage.UNCHANGED)));
        });
        return quotes;
    }

    private static Quote quote(Document quoted, @Nullable String authorName, ChangedMessage changed) {
        return new Quote(
                Fields.local(quoted.getString("_id")),
                Direction.valueOf(quoted.getString("direction")),
                MessageKind.valueOf(quoted.getString("kind")),
                authorName,
                new Words(null, changed.standingText(quoted.getString("text"))).beginning());
    }
}
