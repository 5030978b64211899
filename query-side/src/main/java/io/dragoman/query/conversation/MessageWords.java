package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.integration.Provider;
import io.dragoman.query.platform.Where;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What messages say, read beside what mentions them. */
public final class MessageWords {

    private final MongoCollection<Document> messages;

    MessageWords(MongoCollection<Document> messages) {
        this.messages = messages;
    }

    /** The words of messages by stored id; absent where the message is not known. */
    public Map<String, Words> of(String tenant, Collection<String> storedIds) {
        Map<String, Words> words = new HashMap<>();
        messages.find(Where.ids(tenant, storedIds))
                .projection(Projections.include("provider", "text"))
                .forEach(message -> words.put(message.getString("_id"), read(message)));
        return words;
    }

    private static Words read(Document message) {
        String provider = message.getString("provider");
        return new Words(provider == null ? null : Provider.of(provider), message.getString("text"));
    }

    /** A message's words and the provider it came from. */
    public record Words(
            @Nullable Provider provider, @Nullable String text) {

        private static final int SHOWN = 200;

        /** The beginning of the words, as lists show it. */
        public @Nullable String beginning() {
            if (text == null || text.length() <= SHOWN) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
            return text.substring(0, end);
        }
    }
}
