package io.dragoman.query.search;

import io.dragoman.query.platform.Where;
import io.dragoman.query.search.Leads.Lead;
import io.dragoman.query.search.Leads.Place;
import io.dragoman.query.search.Offers.Slice;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** What belongs to contacts that fit: the newest contacts first, so many at a time; of these the newest things first. */
final class ContactLeads {

    static final String CONTACT = "contact";

    private static final int CHUNK = 100;

    private final Offers offers;

    ContactLeads(Offers offers) {
        this.offers = offers;
    }

    Leads read(String tenant, Terms terms, String kind, Place place, int wanted) {
        Slice contacts = offers.fitting(tenant, terms, List.of(CONTACT), place.chunk(), CHUNK);
        List<Lead> leads = new ArrayList<>();
        if (!contacts.documents().isEmpty()) {
            Where theirs = Where.tenant(tenant)
                    .is("kind", kind)
                    .isOneOf(
                            CONTACT,
                            contacts.documents().stream()
                                    .map(contact -> contact.getString("_id"))
                                    .toList());
            for (Document own : offers.newest(theirs, place.below()).limit(wanted)) {
                leads.add(new Lead(own.getString("_id"), place.at(own.getString(Offers.ORDER))));
            }
        }
        if (leads.size() == wanted) {
            return new Leads(leads, leads.get(wanted - 1).place());
        }
        return new Leads(leads, contacts.next() == null ? Place.MATCHES : new Place(true, contacts.next(), null));
    }
}
