package io.dragoman.query.conversation;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationId;
import io.dragoman.query.platform.AfterWrites;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * Counts what is unread in the conversations that a batch touched, once the batch is written: the messages behind what was read, which an
 * index counts. The count follows from what is stored and from nothing else, so a batch that comes again, or in another cut, gives the
 * same. It costs one count per conversation touched: the embedded store finds two places in an index and subtracts them, whatever lies
 * between; MongoDB would read the keys of what is unread.
 */
final class UnreadCounts {

    /** A message's place in the history, if somebody has to see it. */
    static final String WANTS_READER = "wantsReader";

    static final String READ_UP_TO = "readUpTo";
    static final String COUNT = "unread";
    static final String WAITING = "waiting";

    private final StoredCollection conversations;
    private final StoredCollection messages;
    private final AfterWrites counting;

    UnreadCounts(StoredCollection conversations, StoredCollection messages, ProjectionWrites writes) {
        this.conversations = conversations;
        this.messages = messages;
        this.counting = new AfterWrites("unread", writes, this::count);
    }

    void touched(ConversationId conversation, long position) {
        counting.touched(conversation, position);
    }

    private void count(Map<String, Long> touched) {
        List<WriteModel<Document>> changes = new ArrayList<>();
        conversations
                .documents()
                .find(new Document("_id", new Document("$in", touched.keySet())))
                .projection(Projections.include("tenant", "contact", READ_UP_TO, COUNT))
                .forEach(conversation -> change(conversation, touched).ifPresent(changes::add));
        if (!changes.isEmpty()) {
            conversations.documents().bulkWrite(changes);
        }
    }

    private Optional<WriteModel<Document>> change(Document conversation, Map<String, Long> touched) {
        String id = conversation.getString("_id");
        long unread = messages.documents()
                .countDocuments(Where.tenant(conversation.getString("tenant"))
                        .is("conversation", id)
                        .above(WANTS_READER, conversation.get(READ_UP_TO, 0L)));
        if (Long.valueOf(unread).equals(conversation.get(COUNT))) {
            return Optional.empty();
        }
        tell(conversation.getString("contact"), touched.getOrDefault(id, 0L));
        Document counted = new Document(COUNT, unread).append(WAITING, unread > 0);
        return Optional.of(new UpdateOneModel<>(new Document("_id", id), new Document("$set", counted)));
    }

    /** Contacts show the sum. */
    private static void tell(String contact, long position) {
        BatchChanges.add("contact", new ContactId(contact), position);
    }
}
