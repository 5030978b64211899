package io.dragoman.providers.greenapi;

import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Notice;
import io.dragoman.providers.InboundItem.Status;
import io.dragoman.providers.platform.Fields;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Chat ids and whatever may be a telephone number. */
    private static final Pattern PEOPLE = Pattern.compile("\\S+@\\S+|\\+?\\d[\\d ().-]{4,}\\d");

    private static final int LONGEST_TITLE = 200;

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
                code == null ? null : title(Fields.text(root, "description")),
                code == null ? null : MAY_PASS.contains(code));
    }

    /** The provider's words, without the chat or number that they may name. */
    private static @Nullable String title(@Nullable String description) {
        if (description == null) {
            return null;
        }
        String words = PEOPLE.matcher(description).replaceAll("…").strip();
        return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE);
    }
}
