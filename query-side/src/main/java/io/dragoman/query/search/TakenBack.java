package io.dragoman.query.search;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageKind;
import io.dragoman.query.conversation.ChangeRights;
import io.dragoman.query.platform.AfterWrites;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Forgets the words of messages that were deleted, and those of what changed them, once the batch is written. It follows from what is stored, so
 * a deletion may come before its message.
 */
final class TakenBack {

    private static final Document NO_WORDS = new Document("$unset", new Document("words.text", "").append("keys", ""));

    private final StoredCollection things;
    private final AfterWrites forgetting;

    TakenBack(StoredCollection things, ProjectionWrites writes) {
        this.things = things;
        this.forgetting = new AfterWrites("search-taken-back", writes, this::forget);
    }

    /** Keeps what tells whether a message may take another one back. */
    void note(DocumentUpdate update, MessageReceived event, long position) {
        MessageId target = event.target();
        update.set("direction", event.direction().name())
                .set("author", event.author() == null ? null : event.author().value())
                .set("change", target == null ? null : event.content().kind().name())
                .set("target", target == null ? null : target.value());
        forgetting.touched(target == null ? event.messageId() : target, position);
    }

    private void forget(Map<String, Long> touched) {
        Map<String, Set<String>> byTenant = touched.keySet().stream()
                .collect(
                        Collectors.groupingBy(id -> new MessageId(id).tenant(), Collectors.toCollection(TreeSet::new)));
        List<WriteModel<Document>> writes = new ArrayList<>();
        byTenant.forEach((tenant, ids) ->
                gone(tenant, ids).forEach(id -> writes.add(new UpdateOneModel<>(new Document("_id", id), NO_WORDS))));
        if (!writes.isEmpty()) {
            things.documents().bulkWrite(writes);
        }
    }

    /** The stored ids of whatever has no words any longer. */
    private List<String> gone(String tenant, Collection<String> ids) {
        Map<String, List<Document>> changes = things
                .documents()
                .find(Where.tenant(tenant).isOneOf("target", ids).atLeast("order", ""))
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.groupingBy(change -> change.getString("target")));
        Map<String, Document> targets = new HashMap<>();
        if (!changes.isEmpty()) {
            things.documents()
                    .find(Where.ids(tenant, changes.keySet()).atLeast("order", ""))
                    .forEach(target -> targets.put(target.getString("_id"), target));
        }
        List<String> gone = new ArrayList<>();
        targets.forEach((id, target) -> {
            List<Document> theirs = allowed(changes.getOrDefault(id, List.of()), target);
            if (theirs.stream().anyMatch(change -> kind(change) == MessageKind.DELETION)) {
                gone.add(id);
                theirs.forEach(change -> gone.add(change.getString("_id")));
            }
        });
        return gone;
    }

    private static List<Document> allowed(List<Document> changes, Document target) {
        return changes.stream()
                .filter(change -> ChangeRights.may(kind(change), change, target))
                .toList();
    }

    private static MessageKind kind(Document change) {
        return MessageKind.valueOf(change.getString("change"));
    }
}
