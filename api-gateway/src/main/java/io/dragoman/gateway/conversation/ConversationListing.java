package io.dragoman.gateway.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationFilter;
import io.dragoman.conversation.ConversationView;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Conditions;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.integration.IntegrationId;
import java.util.Map;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Which conversations a request asks for. */
final class ConversationListing {

    private static final Map<String, Boolean> STATUSES = Map.of("open", false, "closed", true);

    private ConversationListing() {}

    static ConversationFilter of(Caller caller, ServerHttpRequest request) {
        String integration = Conditions.text(request, "integration");
        String contact = Conditions.text(request, "contact");
        return new ConversationFilter(
                Conditions.flag(request, "unread"),
                Conditions.one(request, "status", STATUSES),
                Conditions.channel(request),
                integration == null ? null : id("integration", () -> Reads.id(IntegrationId::of, caller, integration)),
                contact == null ? null : id("contact", () -> Reads.id(ContactId::of, caller, contact)));
    }

    /** In what a search found, the same conditions hold. */
    static boolean fits(ConversationView it, ConversationFilter filter) {
        return (filter.unread() == null || filter.unread() == it.unreadCount() > 0)
                && (filter.closed() == null || filter.closed() == it.closed())
                && (filter.channel() == null || it.channels().contains(filter.channel()))
                && (filter.integrationId() == null
                        || filter.integrationId().local().equals(it.integrationId()))
                && (filter.contactId() == null
                        || filter.contactId().local().equals(it.contactId())
                        || filter.contactId().local().equals(it.shownContactId()));
    }

    /** What can be no id is a malformed condition, not a missing page. */
    private static <T> T id(String field, java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (ApiProblem noId) {
            throw ApiProblem.invalidField(field, field + " is no id.");
        }
    }
}
