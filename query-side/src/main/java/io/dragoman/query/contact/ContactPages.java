package io.dragoman.query.contact;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactOrder;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final ContactGroups groups;
    private final Supplier<ContactMessages> unread;
    private final Map<ContactOrder, Listing> listings = new EnumMap<>(ContactOrder.class);

    ContactPages(MongoCollection<Document> contacts, ContactGroups groups, Supplier<ContactMessages> unread) {
        this.groups = groups;
        this.unread = unread;
        listings.put(ContactOrder.REGISTERED, Listing.descending(contacts, "contacts", "order"));
        listings.put(ContactOrder.LAST_MESSAGE, Listing.descending(contacts, "contacts-by-message", ACTIVITY));
        listings.put(ContactOrder.NAME, Listing.ascending(contacts, "contacts-by-name", "nameKey"));
    }

    /** The contacts that are shown, without what is part of them. */
    Slice read(FindContacts query) {
        Listing listing = Objects.requireNonNull(listings.get(query.order()));
        String tenant = query.scope().tenant();
        ContactFilter filter = query.filter();
        if (query.order() == ContactOrder.LAST_MESSAGE && !asksForOwnTraits(filter)) {
            return walk(listing, where(tenant, filter), query, this::topIfNewest);
        }
        Where own = own(tenant, filter).isAbsent("mergedInto");
        return filter.channel() == null && filter.updatedSince() == null
                ? listing.read(own, query.page())
                : walk(listing, own, query, this::topIfAPartFits);
    }

    private Slice walk(
            Listing listing,
            Where where,
            FindContacts query,
            BiFunction<FindContacts, Document, @Nullable Document> choice) {
        List<Document> shown = new ArrayList<>();
        PageRequest page = query.page();
        @Nullable Document last = null;
        try (MongoCursor<Document> contacts = listing.from(where, page).cursor()) {
            while (contacts.hasNext()) {
                Document next = contacts.next();
                Document top = choice.apply(query, next);
                if (top != null && shown.size() == page.limit()) {
                    return new Slice(shown, listing.cursorAt(Objects.requireNonNull(last)));
                }
                if (top != null) {
                    shown.add(top);
                    last = next;
                }
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
                .filter(member -> fits(member, query.filter()))
                .map(member -> member.getString(ACTIVITY))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse("");
        return newest.equals(contact.getString(ACTIVITY)) ? group.get(0) : null;
    }

    /** A contact that is shown is found by what any part of it is, too. */
    private @Nullable Document topIfAPartFits(FindContacts query, Document top) {
        return groups.of(query.scope().tenant(), top).stream().anyMatch(member -> fits(member, query.filter()))
                ? top
                : null;
    }

    private static boolean fits(Document member, ContactFilter filter) {
        boolean channel = filter.channel() == null
                || member.getList("channels", String.class, List.of())
                        .contains(filter.channel().name());
        Date updated = member.getDate("updatedAt");
        return channel
                && (filter.updatedSince() == null
                        || (updated != null && !updated.toInstant().isBefore(filter.updatedSince())));
    }

    /** What only the shown contact has, not its parts. */
    private static boolean asksForOwnTraits(ContactFilter filter) {
        return filter.pinned() != null
                || filter.blocked() != null
                || filter.closed() != null
                || filter.unread() != null
                || filter.tag() != null;
    }

    private Where where(String tenant, ContactFilter filter) {
        Where where = own(tenant, filter);
        where = filter.channel() == null
                ? where
                : where.is("channels", filter.channel().name());
        return filter.updatedSince() == null ? where : where.atLeast("updatedAt", Date.from(filter.updatedSince()));
    }

    /** What is asked of the contact that is shown, not of its parts. */
    private Where own(String tenant, ContactFilter filter) {
        Where where = Where.tenant(tenant);
        where = filter.pinned() == null ? where : where.is("pinned", filter.pinned());
        where = filter.blocked() == null ? where : where.is("blocked", filter.blocked());
        where = filter.closed() == null ? where : where.is("closed", filter.closed());
        where = filter.tag() == null ? where : where.is("tags", filter.tag());
        return filter.unread() == null ? where : unread(where, tenant, filter.unread());
    }

    /** Costs as much as there are conversations in which something waits, however many contacts there are. */
    private Where unread(Where where, String tenant, boolean wanted) {
        Set<String> shown = groups.shownAs(tenant, unread.get().contacts(tenant));
        return wanted ? where.isOneOf("_id", shown) : where.isNoneOf("_id", shown);
    }
}
