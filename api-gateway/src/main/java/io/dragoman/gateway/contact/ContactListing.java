package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactOrder;
import io.dragoman.gateway.platform.Conditions;
import java.util.Map;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Which contacts a request asks for, and in which order. */
record ContactListing(ContactFilter filter, ContactOrder order) {

    private static final Map<String, ContactOrder> ORDERS = Map.of(
            "registered", ContactOrder.REGISTERED,
            "last-message", ContactOrder.LAST_MESSAGE,
            "name", ContactOrder.NAME);

    static ContactListing of(ServerHttpRequest request) {
        ContactOrder order = Conditions.one(request, "sort", ORDERS);
        return new ContactListing(
                new ContactFilter(
                        Conditions.flag(request, "pinned"),
                        Conditions.flag(request, "blocked"),
                        Conditions.flag(request, "closed"),
                        Conditions.flag(request, "unread"),
                        Conditions.text(request, "tag"),
                        Conditions.channel(request),
                        Conditions.time(request, "updatedSince")),
                order == null ? ContactOrder.REGISTERED : order);
    }
}
