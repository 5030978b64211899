package io.dragoman.providers.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collects what a message holds beside its words and file, under names that are alike for all providers. What is absent is left out. */
public final class Details {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,20})?");

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    public Details put(String name, @Nullable String value) {
        if (value != null) {
            root.put(name, value);
        }
        return this;
    }

    /** Puts a number that may have come as text; what is no number stays the text it is. */
    public Details number(String name, @Nullable String value) {
        if (value != null && NUMBER.matcher(value).matches()) {
            root.put(name, new BigDecimal(value));
            return this;
        }
        return put(name, value);
    }

    public Details object(String name, Details inner) {
        if (!inner.root.isEmpty()) {
            root.set(name, inner.root);
        }
        return this;
    }

    public Details objects(String name, List<Details> inner) {
        return array(name, inner.stream().map(it -> (JsonNode) it.root).toList());
    }

    public Details texts(String name, List<String> values) {
        return array(
                name,
                values.stream()
                        .map(it -> (JsonNode) JsonNodeFactory.instance.stringNode(it))
                        .toList());
    }

    private Details array(String name, List<JsonNode> values) {
        if (!values.isEmpty()) {
            ArrayNode array = root.putArray(name);
            values.forEach(array::add);
        }
        return this;
    }

    /** All of it; {@code null} when there is nothing. */
    public @Nullable String json() {
        return root.isEmpty() ? null : Json.raw(root);
    }
}
