package io.dragoman.providers.meta;

import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Notice;
import io.dragoman.providers.InboundItem.Status;
import io.dragoman.providers.platform.Fields;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads how far a message got. */
final class MetaStatuses {

    private static final Map<String, DeliveryStatus> KNOWN = Map.of(
            "sent", DeliveryStatus.SENT,
            "delivered", DeliveryStatus.DELIVERED,
            "read", DeliveryStatus.READ,
            "played", DeliveryStatus.PLAYED,
            "failed", DeliveryStatus.FAILED);

    private MetaStatuses() {}

    static InboundItem read(JsonNode item) {
        String id = Fields.id(item, "id");
        DeliveryStatus status = KNOWN.get(Fields.word(Fields.text(item, "status")));
        if (status == null) { // such as those of payments, which say nothing about delivery
            return new Notice("status");
        }
        JsonNode error = item.path("errors").path(0);
        String code = status == DeliveryStatus.FAILED ? Fields.scalar(error, "code") : null;
        return new Status(
                id,
                status,
                Fields.seconds(item, "timestamp"),
                code,
                code == null ? null : Fields.text(error, "title"),
                code == null ? null : MetaErrors.retryable(code));
    }
}
