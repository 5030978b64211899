package io.dragoman.providers.platform;

import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a provider sent as a tree, whatever it holds: providers add keys, types and kinds without notice, so nothing is
 * bound to a class. Nesting and lengths are bounded well above anything a provider sends.
 */
public final class Json {

    private static final int DEEPEST = 1_000;
    private static final int LONGEST_STRING = 20_000_000;
    private static final int LONGEST_NUMBER = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEEPEST + 1)
                            .build())
                    .build())
            .build();

    private static final JsonMapper ASCII =
            MAPPER.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    /** The items of a body; a single unreadable one when the body is not JSON or beyond the bounds. */
    public static List<InboundItem> items(byte[] body, Function<JsonNode, List<InboundItem>> reader) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(body);
        } catch (StreamConstraintsException beyondBounds) {
            return List.of(unreadable(beyondBounds));
        } catch (JacksonException malformed) {
            return List.of(new Unreadable("body", "INVALID_JSON", "the body is not well-formed JSON"));
        }
        return tree.isMissingNode()
                ? List.of(new Unreadable("body", "INVALID_JSON", "the body is empty"))
                : reader.apply(tree);
    }

    /** The body as a tree; empty when it is not JSON. */
    public static Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /** Reads a body token by token, within the same bounds. */
    public static JsonParser parser(byte[] body) {
        return MAPPER.createParser(body);
    }

    /** Writes a tree as bytes that only hold ASCII, so that any text in it survives. */
    public static byte[] bytes(JsonNode tree) {
        return ASCII.writeValueAsString(tree).getBytes(StandardCharsets.US_ASCII);
    }

    /** A node as text to keep: equal in meaning to what was sent, and storable whatever it holds. */
    public static String raw(JsonNode node) {
        String text = MAPPER.writeValueAsString(node);
        return CleanText.isClean(text) ? text : ASCII.writeValueAsString(node);
    }

    private static Unreadable unreadable(StreamConstraintsException beyondBounds) {
        return beyondBounds.getOriginalMessage().contains("nesting depth")
                ? new Unreadable("body", "TOO_DEEP", "the body is nested deeper than " + DEEPEST)
                : new Unreadable("body", "TOO_LARGE", "a string, number or name in the body is too long");
    }
}
