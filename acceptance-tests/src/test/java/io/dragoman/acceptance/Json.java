package io.dragoman.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as tests need it. */
final class Json {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    /** As Meta writes: only ASCII, lower-case hex, slashes escaped. Its signature is over these bytes. */
    private static final JsonMapper WIRE = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private Json() {}

    static JsonNode read(byte[] bytes) {
        return PLAIN.readTree(bytes);
    }

    static byte[] bytes(Object value) {
        return PLAIN.writeValueAsBytes(value);
    }

    static byte[] wire(Object value) {
        return WIRE.writeValueAsBytes(value);
    }

    static String pretty(JsonNode node) {
        return PLAIN.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    /** An object whose members keep their order. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** One member of every element, as text. */
    static List<String> texts(Iterable<JsonNode> nodes, String member) {
        return stream(nodes).map(node -> node.path(member).asString()).toList();
    }

    static java.util.stream.Stream<JsonNode> stream(Iterable<JsonNode> nodes) {
        return java.util.stream.StreamSupport.stream(nodes.spliterator(), false);
    }
}
