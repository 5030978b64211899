package io.dragoman.providers.twilio;

import static java.util.Map.entry;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.InboundItem.Notice;
import io.dragoman.providers.InboundItem.Status;
import io.dragoman.providers.platform.BrokenItem;
import io.dragoman.providers.platform.Details;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Identities;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads calls: a customer's is part of the conversation, and of one that the business placed it is told how far it got. */
final class TwilioCalls {

    private static final Set<String> BEGINNINGS = Set.of("queued", "initiated", "ringing");
    private static final Map<String, DeliveryStatus> PLACED = Map.ofEntries(
            entry("queued", DeliveryStatus.QUEUED),
            entry("initiated", DeliveryStatus.QUEUED),
            entry("ringing", DeliveryStatus.SENT),
            entry("in-progress", DeliveryStatus.DELIVERED),
            entry("completed", DeliveryStatus.DELIVERED),
            entry("busy", DeliveryStatus.FAILED),
            entry("failed", DeliveryStatus.FAILED),
            entry("no-answer", DeliveryStatus.FAILED),
            entry("canceled", DeliveryStatus.FAILED));
    private static final Set<String> MAY_PASS = Set.of("busy", "no-answer", "failed");

    /** Words in place of a number, also spelled on a telephone's keys: anonymous, restricted, blocked, unknown, unavailable. */
    private static final Set<String> WITHHELD = Set.of(
            "anonymous",
            "Anonymous",
            "Restricted",
            "unknown",
            "+266696687",
            "+7378742833",
            "+2562533",
            "+8656696",
            "+86282452253");

    private TwilioCalls() {}

    static InboundItem read(TwilioFields fields) {
        String id = fields.text("CallSid");
        if (id == null || id.isBlank()) {
            throw new BrokenItem("NO_ID", "the callback names no call");
        }
        String state = Fields.word(fields.text("CallStatus"));
        String direction = fields.text("Direction");
        return direction != null && direction.startsWith("outbound")
                ? placed(fields, id, state)
                : received(fields, id, state);
    }

    private static InboundItem placed(TwilioFields fields, String id, String state) {
        DeliveryStatus status = PLACED.get(state);
        if (status == null) {
            return new Notice("call");
        }
        String code = status == DeliveryStatus.FAILED ? state : null;
        return new Status(id, status, time(fields), code, null, code == null ? null : MAY_PASS.contains(code));
    }

    private static InboundItem received(TwilioFields fields, String id, String state) {
        boolean later = !BEGINNINGS.contains(state);
        Details details = new Details().put("state", state).number("seconds", fields.number("CallDuration"));
        return new Message(
                later ? id + '.' + state : id,
                new Identities().addSender(caller(fields)).person(fields.text("CallerName")),
                null,
                Direction.INBOUND,
                Channel.VOICE,
                time(fields),
                new MessageContent(
                        MessageKind.CALL,
                        null,
                        null,
                        fields.raw(),
                        null,
                        new Details().object("call", details).json()),
                null,
                later ? id : null);
    }

    /** Whoever withholds the number, or has none, is one and the same to us. */
    private static String caller(TwilioFields fields) {
        String from = fields.text("From");
        return from == null || from.isBlank() || WITHHELD.contains(from) ? "withheld" : from;
    }

    private static @Nullable Instant time(TwilioFields fields) {
        String time = fields.text("Timestamp");
        try {
            return time == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.parse(time, Instant::from);
        } catch (DateTimeException unreadable) {
            return null; // then it counts as of its receipt
        }
    }
}
