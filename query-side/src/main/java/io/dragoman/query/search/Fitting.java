package io.dragoman.query.search;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.query.platform.Where;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Compares what is known by its id with words. */
final class Fitting {

    static final String MESSAGE = "message";

    /** Reads whatever there is. */
    private static final int ALL = 0;

    private static final Bson SHOWN = Projections.exclude("keys", "guard");

    private final MongoCollection<Document> things;

    Fitting(MongoCollection<Document> things) {
        this.things = things;
    }

    /** Those of some things that the words lead to: by their contact, by their own words, or by one of their messages. */
    Set<String> of(String tenant, Terms terms, String kind, Map<String, String> contactOf) {
        Set<String> contacts = themselves(tenant, terms, contactOf.values());
        Map<String, String> rest = new HashMap<>(contactOf);
        rest.values().removeIf(contacts::contains);
        rest.keySet().removeAll(themselves(tenant, terms, rest.keySet()));
        Set<String> byMessages = byMessages(tenant, terms, kind, new HashSet<>(rest.values()), null, ALL);
        rest.keySet().removeAll(byMessages);
        Set<String> fitting = new HashSet<>(contactOf.keySet());
        fitting.removeAll(rest.keySet());
        return fitting;
    }

    /** Those of some documents that have all of the words themselves. */
    Set<String> themselves(String tenant, Terms terms, Collection<String> ids) {
        Set<String> fitting = new HashSet<>();
        if (!ids.isEmpty()) {
            things.find(Where.ids(tenant, new HashSet<>(ids))).projection(SHOWN).forEach(thing -> {
                if (terms.fit(thing)) {
                    fitting.add(thing.getString("_id"));
                }
            });
        }
        return fitting;
    }

    /**
     * What the fitting messages of some contacts lead to.
     *
     * @param since only messages that stand there in the order of messages, or before
     * @param most so many messages are compared; all of them with 0
     */
    Set<String> byMessages(
            String tenant, Terms terms, String kind, Collection<String> contacts, @Nullable String since, int most) {
        Set<String> led = new HashSet<>();
        if (contacts.isEmpty()) {
            return led;
        }
        Where theirs = Where.tenant(tenant)
                .is("kind", MESSAGE)
                .isOneOf("contact", contacts)
                .atLeast(Offers.ORDER, since == null ? "" : since);
        things.find(theirs).projection(SHOWN).limit(most).forEach(message -> {
            String id = message.getString(kind);
            if (id != null && terms.fit(message)) {
                led.add(id);
            }
        });
        return led;
    }
}
