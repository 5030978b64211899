package io.dragoman.query.conversation;

import io.dragoman.contact.ContactView.Reach;
import io.dragoman.conversation.Channel;
import io.dragoman.integration.Provider;
import io.dragoman.query.platform.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Whether free text may be written, as stored conversations tell. */
final class Reaches {

    /** So long after the customer's last message WhatsApp's business platform takes free text. */
    static final Duration WINDOW = Duration.ofHours(24);

    private Reaches() {}

    static Reach of(Document conversation) {
        String provider = conversation.getString("provider");
        Instant windowFrom = Fields.instantOrNull(conversation, "windowFrom");
        boolean bound = !Provider.GREEN_API.path().equals(provider)
                && conversation.getList("channels", String.class, List.of()).contains(Channel.WHATSAPP.name());
        return new Reach(
                Fields.instantOrNull(conversation, "lastInboundAt"),
                windowFrom == null ? null : windowFrom.plus(WINDOW),
                provider != null && windowFrom == null && !bound);
    }

    /** What two conversations of one contact amount to. */
    static Reach joined(Reach one, Reach other) {
        return new Reach(
                later(one.lastInboundAt(), other.lastInboundAt()),
                later(one.windowUntil(), other.windowUntil()),
                one.always() || other.always());
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
