package io.dragoman.providers.greenapi;

import io.dragoman.integration.Provider;
import io.dragoman.providers.InboundCodec;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Notice;
import io.dragoman.providers.InboundItem.Unreadable;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Items;
import io.dragoman.providers.platform.Json;
import io.dragoman.vault.IntegrationAccess;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads Green API's notifications, one to a body, posted or polled. What the business wrote, on its phone or through the API, is
 * part of the conversation.
 */
public final class GreenApiCodec implements InboundCodec {

    @Override
    public Provider provider() {
        return Provider.GREEN_API;
    }

    @Override
    public List<InboundItem> decode(IntegrationAccess account, String contentType, byte[] body) {
        return Json.items(body, root -> root.isNull() ? List.of() : List.of(notification(unwrapped(root))));
    }

    /** A polled notification stands in an envelope with its receipt. */
    static JsonNode unwrapped(JsonNode root) {
        return root.path("body").isObject() && root.has("receiptId") ? root.path("body") : root;
    }

    private static InboundItem notification(JsonNode root) {
        String type = Fields.text(root, "typeWebhook");
        if (type == null) {
            return root.isObject() ? untyped() : Items.wrongType("body");
        }
        return switch (type) {
            case "incomingMessageReceived" -> Items.one("message", () -> GreenApiMessages.received(root));
            case "outgoingMessageReceived", "outgoingAPIMessageReceived" ->
                Items.one("message", () -> GreenApiMessages.echo(root));
            case "outgoingMessageStatus" -> Items.one("status", () -> GreenApiStatuses.read(root));
            case "incomingCall" -> Items.one("call", () -> GreenApiChatNotices.call(root));
            case "incomingBlock" -> Items.one("notice", () -> GreenApiChatNotices.block(root));
            case "stateInstanceChanged" -> GreenApiReports.state(type, root, "stateInstance");
            case "statusInstanceChanged" -> GreenApiReports.state(type, root, "statusInstance");
            case "quotaExceeded" -> GreenApiReports.quota(type, root);
            case "deviceInfo" -> GreenApiReports.device(type, root);
            default -> unknown(type, root);
        };
    }

    /** What names its sender and an id of its own belongs to the conversation, whatever else it is. */
    private static InboundItem unknown(String type, JsonNode root) {
        boolean message = root.path("senderData").isObject() && Fields.scalar(root, "idMessage") != null;
        return message
                ? Items.one("message", () -> GreenApiMessages.unknown(type, root))
                : new Notice(Fields.word(type));
    }

    private static InboundItem untyped() {
        return new Unreadable("body", "NO_TYPE", "the notification does not say what it is");
    }
}
