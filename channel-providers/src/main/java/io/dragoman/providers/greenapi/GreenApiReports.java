package io.dragoman.providers.greenapi;

import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Notice;
import io.dragoman.providers.InboundItem.Report;
import io.dragoman.providers.platform.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what is said of the instance itself. The words of a used-up quota name chats, so they stay in the journal. */
final class GreenApiReports {

    private GreenApiReports() {}

    static InboundItem state(String type, JsonNode root, String field) {
        return report(type, root, Fields.text(root, field), null);
    }

    static InboundItem quota(String type, JsonNode root) {
        JsonNode quota = root.path("quotaData");
        Long used = Fields.count(quota, "used");
        Long total = Fields.count(quota, "total");
        return report(
                type,
                root,
                Fields.text(quota, "status"),
                Fields.word(Fields.text(quota, "method"))
                        + (used == null || total == null ? "" : ": " + used + " of " + total));
    }

    static InboundItem device(String type, JsonNode root) {
        JsonNode device = root.path("deviceData");
        return report(type, root, Fields.text(device, "platform"), Fields.text(device, "waVersion"));
    }

    private static InboundItem report(String type, JsonNode root, @Nullable String state, @Nullable String detail) {
        return state == null
                ? new Notice(type)
                : new Report(type, null, Fields.word(state), detail, Fields.seconds(root, "timestamp"));
    }
}
