package io.dragoman.query.contact;

import io.dragoman.contact.ContactFilter;
import io.dragoman.query.platform.Where;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a filter asks of stored contacts. */
final class ContactConditions {

    private final ContactGroups groups;
    private final Supplier<ContactMessages> unread;

    ContactConditions(ContactGroups groups, Supplier<ContactMessages> unread) {
        this.groups = groups;
        this.unread = unread;
    }

    /** What is asked of the contact that is shown, not of its parts. */
    Where own(String tenant, ContactFilter filter) {
        Where where = Where.tenant(tenant);
        where = filter.pinned() == null ? where : where.is("pinned", filter.pinned());
        where = filter.blocked() == null ? where : where.is("blocked", filter.blocked());
        where = filter.closed() == null ? where : where.is("closed", filter.closed());
        where = filter.tag() == null ? where : where.is("tags", filter.tag());
        return filter.unread() == null ? where : unread(where, tenant, filter.unread());
    }

    /** What is asked of any part. */
    Where ofParts(String tenant, ContactFilter filter) {
        Where where = Where.tenant(tenant);
        where = filter.channel() == null
                ? where
                : where.is("channels", filter.channel().name());
        return filter.updatedSince() == null ? where : where.atLeast("updatedAt", Date.from(filter.updatedSince()));
    }

    /** Whether only the shown contact has what is asked for, not its parts. */
    static boolean asksForOwnTraits(ContactFilter filter) {
        return filter.pinned() != null
                || filter.blocked() != null
                || filter.closed() != null
                || filter.unread() != null
                || filter.tag() != null;
    }

    /** Whether a part is what is asked of any. */
    static boolean fits(Document member, ContactFilter filter) {
        boolean channel = filter.channel() == null
                || member.getList("channels", String.class, List.of())
                        .contains(filter.channel().name());
        return channel && (filter.updatedSince() == null || isChangedSince(member.getDate("updatedAt"), filter));
    }

    private static boolean isChangedSince(@Nullable Date updated, ContactFilter filter) {
        Instant since = filter.updatedSince();
        return since != null && updated != null && !updated.toInstant().isBefore(since);
    }

    /** Costs as much as there are conversations in which something waits, however many contacts there are. */
    private Where unread(Where where, String tenant, boolean wanted) {
        Set<String> shown = groups.shownAs(tenant, unread.get().contacts(tenant));
        return wanted ? where.isOneOf("_id", shown) : where.isNoneOf("_id", shown);
    }
}
