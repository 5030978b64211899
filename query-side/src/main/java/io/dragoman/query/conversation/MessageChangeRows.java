package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** Finds what other messages made of messages: read together when they are shown, so that no order of arrival matters. */
final class MessageChangeRows {

    private final MongoCollection<Document> messages;
    private final ContactNames names;

    MessageChangeRows(MongoCollection<Document> messages, ContactNames names) {
        this.messages = messages;
        this.names = names;
    }

    /** By the stored id of the message that was changed; absent where none was. */
    Map<String, ChangedMessage> of(String tenant, Collection<String> ids) {
        Map<String, ChangedMessage> changed = new HashMap<>();
        Map<String, List<Document>> changes = new LinkedHashMap<>();
        messages.find(Where.tenant(tenant).isOneOf("target", ids).atLeast("order", ""))
                .sort(Sorts.ascending("order"))
                .forEach(change -> changes.computeIfAbsent(change.getString("target"), id -> new ArrayList<>())
                        .add(change));
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
}
