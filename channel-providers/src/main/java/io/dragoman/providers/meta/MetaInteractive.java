package io.dragoman.providers.meta;

import io.dragoman.providers.platform.Details;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Json;
import io.dragoman.providers.platform.Words;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what was chosen or filled in: a button, a row of a list, a form, a permission to call. */
final class MetaInteractive {

    private MetaInteractive() {}

    /** The words of the choice; those of a form are its answers, one to a line. */
    static @Nullable String words(JsonNode interactive) {
        JsonNode reply = reply(interactive);
        String title = Words.first(Fields.text(reply, "title"), Fields.text(reply, "response"));
        if (title != null) {
            return title;
        }
        StringBuilder answers = new StringBuilder();
        collect(form(reply), answers);
        String body = Fields.text(reply, "body");
        if (answers.isEmpty()) {
            return body;
        }
        return body == null ? answers.toString() : body + '\n' + answers;
    }

    static Details choice(JsonNode interactive) {
        JsonNode reply = reply(interactive);
        return new Details()
                .put("id", Words.first(Fields.scalar(reply, "id"), Fields.text(reply, "response")))
                .put("title", Words.first(Fields.text(reply, "title"), Fields.text(reply, "name")))
                .put("description", Fields.text(reply, "description"));
    }

    private static JsonNode reply(JsonNode interactive) {
        return interactive.path(Fields.word(Fields.text(interactive, "type")));
    }

    /** A form's answers come as JSON within a text. */
    private static JsonNode form(JsonNode reply) {
        String json = Fields.text(reply, "response_json");
        return json == null
                ? JsonNodeFactory.instance.missingNode()
                : Json.tree(json.getBytes(StandardCharsets.UTF_8)).orElseGet(JsonNodeFactory.instance::missingNode);
    }

    private static void collect(JsonNode answers, StringBuilder words) {
        for (Map.Entry<String, JsonNode> answer : answers.properties()) {
            if (answer.getValue().isObject()) {
                collect(answer.getValue(), words);
            } else if (!answer.getKey().equals("flow_token")) {
                String value = answer.getValue().isBoolean()
                        ? answer.getValue().asString()
                        : Words.first(Fields.number(answer.getValue()), Fields.text(answer.getValue()));
                if (value != null) {
                    words.append(words.isEmpty() ? "" : "\n")
                            .append(answer.getKey())
                            .append(": ")
                            .append(value);
                }
            }
        }
    }
}
