package io.dragoman.query.platform;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;

/**
 * Remembers in which form each group's collections are kept. When a release keeps them in another one, the group begins anew, and what
 * the earlier form held is dropped: otherwise screens would show only what happened since.
 */
final class StoredForms {

    /** Where it is remembered. */
    static final String NAME = "forms";

    private final MongoDatabase database;
    private final Map<String, List<StoredCollection>> groups;
    private final Set<String> looked = ConcurrentHashMap.newKeySet();

    StoredForms(MongoDatabase database, Map<String, List<StoredCollection>> groups) {
        this.database = database;
        this.groups = groups;
    }

    /** To be called before a group's tokens are looked for; looks once. */
    void renew(String group, TokenStore tokens) {
        List<StoredCollection> collections = groups.getOrDefault(group, List.of());
        if (!collections.isEmpty() && looked.add(group)) {
            List<String> names =
                    collections.stream().map(StoredCollection::name).sorted().toList();
            MongoCollection<Document> forms = database.getCollection(NAME);
            Document known = forms.find(new Document("_id", group)).first();
            if (known == null || !names.equals(known.getList("names", String.class))) {
                forget(group, collections, tokens);
                forms.replaceOne(
                        new Document("_id", group),
                        new Document("_id", group).append("names", names),
                        new ReplaceOptions().upsert(true));
            }
        }
    }

    private void forget(String group, List<StoredCollection> collections, TokenStore tokens) {
        List<String> stored = database.listCollectionNames().into(new ArrayList<>());
        collections.forEach(collection -> {
            stored.stream()
                    .filter(collection::isOtherFormOf)
                    .forEach(name -> database.getCollection(name).drop());
            collection.wipe();
        });
        for (int segment : tokens.fetchSegments(group)) {
            tokens.fetchToken(group, segment);
            tokens.deleteToken(group, segment);
        }
    }
}
