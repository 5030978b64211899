package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.dragoman.conversation.MessageKind;
import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Finds what other messages made of messages: read together when they are shown, so that no order of arrival matters. */
final class MessageChangeRows {

    private final MongoCollection<Document> messages;
    private final ContactNames names;

    MessageChangeRows(MongoCollection<Document> messages, ContactNames names) {
        this.messages = messages;
        this.names = names;
    }

    /** By the stored id of the message that was changed; absent where none was. What had no right to change it changes nothing. */
    Map<String, ChangedMessage> of(String tenant, List<Document> shown) {
        Map<String, Document> targets = byId(shown);
        Map<String, ChangedMessage> changed = new HashMap<>();
        Map<String, List<Document>> changes = new LinkedHashMap<>();
        messages.find(Where.tenant(tenant).isOneOf("target", targets.keySet()).atLeast("order", ""))
                .sort(Sorts.ascending("order"))
                .forEach(change -> {
                    Document target = targets.get(change.getString("target"));
                    if (target != null && ChangeRights.may(kind(change), change, target)) {
                        changes.computeIfAbsent(target.getString("_id"), id -> new ArrayList<>())
                                .add(change);
                    }
                });
        if (changes.isEmpty()) {
            return changed;
        }
        Map<String, String> nameOf = names.of(
                tenant,
                changes.values().stream()
                        .flatMap(List::stream)
                        .map(ChangedMessage::author)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        changes.forEach((id, ofOne) -> changed.put(id, new ChangedMessage(ofOne, nameOf)));
        return changed;
    }

    /** Why messages among the shown change nothing, by stored id; absent for all that may, or whose target is not known yet. */
    Map<String, String> refusals(String tenant, List<Document> shown) {
        Map<String, String> refusals = new HashMap<>();
        withTargets(tenant, shown).forEach(it -> {
            String refusal = ChangeRights.refusal(kind(it.change()), it.change(), it.target());
            if (refusal != null) {
                refusals.put(it.change().getString("_id"), refusal);
            }
        });
        return refusals;
    }

    /** Those among the shown that do nothing but change a message that is known, by stored id. */
    Set<String> applied(String tenant, List<Document> shown) {
        Set<String> applied = new HashSet<>();
        withTargets(tenant, shown).forEach(it -> {
            if (ChangeRights.may(kind(it.change()), it.change(), it.target())) {
                applied.add(it.change().getString("_id"));
            }
        });
        return applied;
    }

    /** Messages that speak of another one, with that one; without those of which it is not known yet. */
    private List<Change> withTargets(String tenant, List<Document> shown) {
        List<String> ids = shown.stream()
                .<@Nullable String>map(message -> message.getString("target"))
                .filter(Objects::nonNull)
                .toList();
        List<Change> known = new ArrayList<>();
        if (ids.isEmpty()) {
            return known;
        }
        Map<String, Document> targets =
                byId(messages.find(Where.ids(tenant, ids).atLeast("order", "")).into(new ArrayList<>()));
        shown.forEach(message -> {
            Document target = targets.get(message.getString("target"));
            if (target != null) {
                known.add(new Change(message, target));
            }
        });
        return known;
    }

    private record Change(Document change, Document target) {}

    private static Map<String, Document> byId(List<Document> messages) {
        Map<String, Document> byId = new HashMap<>();
        messages.forEach(message -> byId.put(message.getString("_id"), message));
        return byId;
    }

    private static MessageKind kind(Document message) {
        return MessageKind.valueOf(message.getString("kind"));
    }
}
