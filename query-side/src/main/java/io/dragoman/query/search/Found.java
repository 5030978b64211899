package io.dragoman.query.search;

import com.mongodb.client.MongoCollection;
import io.dragoman.query.search.Leads.Lead;
import io.dragoman.query.search.Leads.Place;
import io.dragoman.search.SearchText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Looks things up by their words. One question looks at so many things at most, and says where the next one has to go on. */
public final class Found {

    /** So often is looked for more before a short page is answered. */
    private static final int LOOK_UPS = 10;

    private final Offers offers;
    private final Fitting fitting;
    private final ContactLeads ofContacts;
    private final MatchLeads matches;

    Found(MongoCollection<Document> things) {
        offers = new Offers(things);
        fitting = new Fitting(things);
        ofContacts = new ContactLeads(offers);
        matches = new MatchLeads(offers, fitting);
    }

    /** The things of some kinds that fit, the newest first, below a place in this order. */
    Offers.Slice things(String tenant, Terms terms, Collection<String> kinds, @Nullable String below, int limit) {
        return offers.fitting(tenant, terms, kinds, below, limit);
    }

    /**
     * What the words lead to, each thing once: first what belongs to contacts that fit, then what has a message or words of its own that do,
     * the newest match first.
     *
     * @param kind the kind of things, and the field of messages that names one
     * @param from where a page ended
     * @param wanted what is wanted of things of these ids
     */
    public <T> FoundPage<T> page(
            String tenant,
            SearchText text,
            String kind,
            @Nullable String from,
            int limit,
            Function<List<String>, Map<String, T>> wanted) {
        Terms terms = Terms.of(text);
        List<T> items = new ArrayList<>();
        Place last = Place.of(from);
        Place next = last;
        for (int lookUp = 0; lookUp < LOOK_UPS && next != null; lookUp++) {
            Leads leads = read(tenant, terms, kind, next, limit + 1);
            Map<String, T> known = wanted.apply(leads.ids());
            for (Lead lead : leads.all()) {
                T thing = known.get(lead.id());
                if (thing != null && items.size() == limit) {
                    return new FoundPage<>(items, last.text());
                }
                if (thing != null) {
                    items.add(thing);
                    last = lead.place();
                }
            }
            next = leads.next();
        }
        return new FoundPage<>(items, next == null ? null : next.text());
    }

    private Leads read(String tenant, Terms terms, String kind, Place place, int wanted) {
        return place.ofContacts()
                ? ofContacts.read(tenant, terms, kind, place, wanted)
                : matches.read(tenant, terms, kind, place, wanted);
    }

    /** All that the words lead to, where it is little enough to be told at once. */
    public Optional<Set<String>> few(String tenant, SearchText text, String kind) {
        Terms terms = Terms.of(text);
        if (offers.most(tenant, terms, List.of(ContactLeads.CONTACT, Fitting.MESSAGE, kind)) > Offers.READ) {
            return Optional.empty();
        }
        Set<String> ids = new HashSet<>();
        Place next = Place.START;
        while (next != null) {
            Leads leads = read(tenant, terms, kind, next, Offers.READ);
            ids.addAll(leads.ids());
            next = leads.next();
        }
        return Optional.of(ids);
    }

    /** Those of some things that the words lead to; all messages of their contacts are compared if need be. */
    public Set<String> fitting(String tenant, SearchText text, String kind, Map<String, String> contactOf) {
        return fitting.of(tenant, Terms.of(text), kind, contactOf);
    }
}
