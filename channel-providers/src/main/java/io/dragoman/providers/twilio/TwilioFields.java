package io.dragoman.providers.twilio;

import io.dragoman.providers.platform.BrokenItem;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Json;
import io.dragoman.providers.platform.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a callback, whether they came as a form or as JSON. */
record TwilioFields(JsonNode root) {

    static TwilioFields ofForm(byte[] body) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        FormBody.parse(body).forEach((name, values) -> {
            if (values.size() == 1) {
                root.put(name, values.get(0));
            } else {
                ArrayNode all = root.putArray(name);
                values.forEach(all::add);
            }
        });
        return new TwilioFields(root);
    }

    /** The parameter's text, the first one when it is repeated; {@code null} when it is absent or empty. */
    @Nullable String text(String name) {
        JsonNode field = root.path(name);
        return Fields.text(field.isArray() ? field.path(0) : field);
    }

    /** A number, which a form holds as text. */
    @Nullable String number(String name) {
        JsonNode field = root.path(name);
        return Fields.number(field.isArray() ? field.path(0) : field);
    }

    /** The message's own id, which older parameters repeat. */
    String messageId() {
        String id = Words.first(text("MessageSid"), text("SmsMessageSid"), text("SmsSid"));
        if (id == null || id.isBlank()) {
            throw new BrokenItem("NO_ID", "the callback names no message");
        }
        return id;
    }

    String raw() {
        return Json.raw(root);
    }
}
