package io.dragoman.query.search;

import io.dragoman.query.search.Leads.Lead;
import io.dragoman.query.search.Leads.Place;
import io.dragoman.query.search.Offers.Slice;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What has a message that fits or words of its own that do, the newest match first; each thing at its newest match alone. */
final class MatchLeads {

    private final Offers offers;
    private final Fitting fitting;

    MatchLeads(Offers offers, Fitting fitting) {
        this.offers = offers;
        this.fitting = fitting;
    }

    Leads read(String tenant, Terms terms, String kind, Place place, int wanted) {
        Map<String, Document> newest = new LinkedHashMap<>();
        String from = place.below();
        for (int read = 0; read < Offers.READ && newest.size() < wanted; read += wanted) {
            int asked = wanted - newest.size();
            Slice slice = offers.fitting(tenant, terms, List.of(Fitting.MESSAGE, kind), from, asked);
            slice.documents().forEach(match -> note(newest, match, kind));
            from = slice.next();
            if (from == null || slice.documents().size() < asked) {
                break;
            }
        }
        newest.keySet().removeAll(elsewhere(tenant, terms, kind, place.below(), newest));
        List<Lead> leads = newest.entrySet().stream()
                .map(lead ->
                        new Lead(lead.getKey(), Place.MATCHES.at(lead.getValue().getString(Offers.ORDER))))
                .toList();
        return new Leads(leads, from == null ? null : Place.MATCHES.at(from));
    }

    private static void note(Map<String, Document> newest, Document match, String kind) {
        String id = match.getString(isMessage(match) ? kind : "_id");
        if (id != null) {
            newest.putIfAbsent(id, match);
        }
    }

    private static boolean isMessage(Document match) {
        return Fitting.MESSAGE.equals(match.getString("kind"));
    }

    /**
     * Those that stand elsewhere in the list: with their contact; at their own words, which are as new as their newest message; or above
     * where the reader stands, at a newer message. So many newer messages are compared: in a list that never ends a thing may come again.
     */
    private Set<String> elsewhere(
            String tenant, Terms terms, String kind, @Nullable String below, Map<String, Document> newest) {
        Set<String> contacts = fitting.themselves(tenant, terms, contacts(newest.values()));
        Set<String> elsewhere = new HashSet<>();
        Map<String, Document> byMessage = new LinkedHashMap<>();
        newest.forEach((id, match) -> {
            if (contacts.contains(match.getString(ContactLeads.CONTACT))) {
                elsewhere.add(id);
            } else if (isMessage(match)) {
                byMessage.put(id, match);
            }
        });
        elsewhere.addAll(fitting.themselves(tenant, terms, byMessage.keySet()));
        if (below != null) {
            byMessage.keySet().removeAll(elsewhere);
            elsewhere.addAll(fitting.byMessages(tenant, terms, kind, contacts(byMessage.values()), below, Offers.READ));
        }
        return elsewhere;
    }

    private static Set<String> contacts(Collection<Document> matches) {
        return matches.stream()
                .map(match -> match.getString(ContactLeads.CONTACT))
                .collect(Collectors.toSet());
    }
}
