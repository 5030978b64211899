package io.dragoman.query.contact;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactOrder;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.conversation.Channel;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of contacts page by page. A contact with parts stands once: where its newest part stands when the newest message decides,
 * elsewhere where it stands itself.
 */
final class ContactPages {

    private static final String ACTIVITY = "activity";

    /** So many rows are looked through for a page at most; then it is given as short as it is, with where to look on. */
    private static final int LONGEST_LOOK = 20_000;

    private final ContactGroups groups;
    private final ContactCandidates candidates;
    private final ContactConditions conditions;
    private final Map<ContactOrder, Listing> listings = new EnumMap<>(ContactOrder.class);

    ContactPages(MongoCollection<Document> contacts, ContactGroups groups, Supplier<ContactMessages> unread) {
        this.groups = groups;
        this.candidates = new ContactCandidates(contacts, groups);
        this.conditions = new ContactConditions(groups, unread);
        listings.put(ContactOrder.REGISTERED, Listing.descending(contacts, "contacts", "order"));
        listings.put(ContactOrder.LAST_MESSAGE, Listing.descending(contacts, "contacts-by-message", ACTIVITY));
        listings.put(ContactOrder.NAME, Listing.ascending(contacts, "contacts-by-name", "nameKey"));
    }

    /** The contacts that are shown, without what is part of them. */
    Slice read(FindContacts query) {
        Listing listing = Objects.requireNonNull(listings.get(query.order()));
        String tenant = query.scope().tenant();
        ContactFilter filter = query.filter();
        boolean byNewestPart =
                query.order() == ContactOrder.LAST_MESSAGE && !ContactConditions.asksForOwnTraits(filter);
        Instant since = filter.updatedSince();
        Optional<Set<String>> changed = since == null ? Optional.empty() : candidates.changedSince(tenant, since);
        if (byNewestPart) {
            Where any = conditions.ofParts(tenant, filter);
            Where where = changed.map(ids -> any.isOneOf("_id", ids)).orElse(any);
            return walk(listing, where, query, this::topIfNewest);
        }
        Where own = conditions.own(tenant, filter).isAbsent("mergedInto");
        if (since != null) {
            Where where = changed.map(ids -> own.isOneOf("_id", candidates.shownAs(tenant, ids)))
                    .orElse(own);
            return walk(listing, where, query, this::topIfAPartFits);
        }
        return filter.channel() == null
                ? listing.read(own, query.page())
                : listing.read(onChannel(own, tenant, filter.channel()), query.page());
    }

    /** Those that are on the channel themselves, and those of which only a part is. */
    private List<Where> onChannel(Where own, String tenant, Channel channel) {
        Set<String> byParts = candidates.withPartOn(tenant, channel);
        Where themselves = own.is("channels", channel.name());
        return byParts.isEmpty()
                ? List.of(themselves)
                : List.of(themselves, own.isOneOf("_id", byParts).isNoneOf("channels", List.of(channel.name())));
    }

    private Slice walk(
            Listing listing,
            Where where,
            FindContacts query,
            BiFunction<FindContacts, Document, @Nullable Document> choice) {
        List<Document> shown = new ArrayList<>();
        @Nullable Document last = null;
        int looked = 0;
        try (MongoCursor<Document> contacts = listing.from(where, query.page()).cursor()) {
            while (contacts.hasNext()) {
                Document next = contacts.next();
                Document top = choice.apply(query, next);
                boolean full = top != null && shown.size() == query.page().limit();
                if (last != null && (full || ++looked == LONGEST_LOOK)) {
                    return new Slice(shown, listing.cursorAt(last));
                }
                if (top != null) {
                    shown.add(top);
                }
                last = next;
            }
        }
        return new Slice(shown, null);
    }

    /** What a contact is shown as; {@code null} when another part of the same stands further up. */
    private @Nullable Document topIfNewest(FindContacts query, Document contact) {
        if (!contact.containsKey("mergedInto") && ContactGroups.merges(contact).isEmpty()) {
            return contact;
        }
        List<Document> group = groups.of(query.scope().tenant(), contact);
        String newest = group.stream()
                .filter(member -> ContactConditions.fits(member, query.filter()))
                .map(member -> member.getString(ACTIVITY))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse("");
        return newest.equals(contact.getString(ACTIVITY)) ? group.get(0) : null;
    }

    /** A contact that is shown is found by what any part of it is, too. */
    private @Nullable Document topIfAPartFits(FindContacts query, Document top) {
        return groups.of(query.scope().tenant(), top).stream()
                        .anyMatch(member -> ContactConditions.fits(member, query.filter()))
                ? top
                : null;
    }
}
