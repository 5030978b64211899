package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactOrder;
import io.dragoman.conversation.Channel;
import io.dragoman.gateway.platform.ApiProblem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Which contacts a request asks for, and in which order. */
record ContactListing(ContactFilter filter, ContactOrder order) {

    private static final Map<String, ContactOrder> ORDERS = Map.of(
            "registered", ContactOrder.REGISTERED,
            "last-message", ContactOrder.LAST_MESSAGE,
            "name", ContactOrder.NAME);

    static ContactListing of(ServerHttpRequest request) {
        return new ContactListing(
                new ContactFilter(
                        flag(request, "pinned"),
                        flag(request, "blocked"),
                        flag(request, "closed"),
                        flag(request, "unread"),
                        text(request, "tag"),
                        channel(request),
                        time(request)),
                order(request));
    }

    private static ContactOrder order(ServerHttpRequest request) {
        String wanted = text(request, "sort");
        return wanted == null
                ? ContactOrder.REGISTERED
                : Optional.ofNullable(ORDERS.get(wanted))
                        .orElseThrow(() -> refused("sort", "sort must be registered, last-message or name."));
    }

    private static @Nullable Boolean flag(ServerHttpRequest request, String name) {
        String wanted = text(request, name);
        if (wanted == null) {
            return null;
        }
        return switch (wanted) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(name, name + " must be true or false.");
        };
    }

    private static @Nullable Channel channel(ServerHttpRequest request) {
        String wanted = text(request, "channel");
        return wanted == null
                ? null
                : Stream.of(Channel.values())
                        .filter(channel -> channel.label().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> refused("channel", "channel must be whatsapp, sms, email or voice."));
    }

    private static @Nullable Instant time(ServerHttpRequest request) {
        String wanted = text(request, "updatedSince");
        try {
            return wanted == null ? null : Instant.parse(wanted);
        } catch (DateTimeParseException noTime) {
            throw refused("updatedSince", "updatedSince must be a time such as 2030-01-01T00:00:00Z.");
        }
    }

    private static @Nullable String text(ServerHttpRequest request, String name) {
        return request.getQueryParams().getFirst(name);
    }

    private static ApiProblem refused(String field, String detail) {
        return ApiProblem.invalidField(field, detail);
    }
}
