package io.dragoman.providers.twilio;

import static java.util.Map.entry;

import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Notice;
import io.dragoman.providers.InboundItem.Status;
import io.dragoman.providers.platform.Fields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how far a message got. Twilio tells no time of it. */
final class TwilioStatuses {

    private static final Map<String, DeliveryStatus> KNOWN = Map.ofEntries(
            entry("accepted", DeliveryStatus.QUEUED),
            entry("scheduled", DeliveryStatus.QUEUED),
            entry("queued", DeliveryStatus.QUEUED),
            entry("sending", DeliveryStatus.QUEUED),
            entry("sent", DeliveryStatus.SENT),
            entry("partially_delivered", DeliveryStatus.SENT),
            entry("delivered", DeliveryStatus.DELIVERED),
            entry("read", DeliveryStatus.READ),
            entry("undelivered", DeliveryStatus.FAILED),
            entry("failed", DeliveryStatus.FAILED),
            entry("canceled", DeliveryStatus.FAILED));

    private TwilioStatuses() {}

    static InboundItem read(TwilioFields fields, String word) {
        String id = fields.messageId();
        DeliveryStatus status = KNOWN.get(word);
        if (status == null) {
            return new Notice("status");
        }
        String code = code(fields, word, status);
        return new Status(
                id,
                status,
                null,
                code,
                code == null ? null : fields.text("ErrorMessage"),
                code == null ? null : TwilioErrors.retryable(code));
    }

    private static @Nullable String code(TwilioFields fields, String word, DeliveryStatus status) {
        if (word.equals("canceled")) {
            return word;
        }
        return status == DeliveryStatus.FAILED ? Fields.scalar(fields.root(), "ErrorCode") : null;
    }
}
