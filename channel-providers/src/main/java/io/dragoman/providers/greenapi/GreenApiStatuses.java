package io.dragoman.providers.greenapi;

import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Notice;
import io.dragoman.providers.InboundItem.Status;
import io.dragoman.providers.platform.Fields;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads how far a message got; why it failed is the status itself. */
final class GreenApiStatuses {

    private static final Map<String, DeliveryStatus> ARRIVED = Map.of(
            "sent", DeliveryStatus.SENT,
            "delivered", DeliveryStatus.DELIVERED,
            "read", DeliveryStatus.READ,
            "played", DeliveryStatus.PLAYED);
    private static final Set<String> FAILED = Set.of("failed", "noAccount", "notInGroup", "yellowCard");

    private static final Set<String> MAY_PASS = Set.of("failed", "yellowCard");

    private GreenApiStatuses() {}

    static InboundItem read(JsonNode root) {
        String id = Fields.id(root, "idMessage");
        String word = Fields.word(Fields.text(root, "status"));
        if (FAILED.contains(word)) {
            return status(root, id, DeliveryStatus.FAILED, word);
        }
        DeliveryStatus arrived = ARRIVED.get(word);
        return arrived == null ? new Notice("outgoingMessageStatus") : status(root, id, arrived, null);
    }

    private static Status status(JsonNode root, String id, DeliveryStatus status, @Nullable String code) {
        return new Status(
                id,
                status,
                Fields.seconds(root, "timestamp"),
                code,
                null, // its description may name the chat
                code == null ? null : MAY_PASS.contains(code));
    }
}
