package io.dragoman.providers.meta;

import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells which account a change is about, for the address that all accounts of an app share. Only the phone number's id names an
 * account's line; changes about the whole business account name that one alone.
 */
public final class MetaRouting {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MetaRouting() {}

    /**
     * The changes of one account, as a delivery of their own.
     *
     * @param phoneNumberId the line; {@code null} when the changes name none
     * @param wabaId the business account; {@code null} when the changes name none
     * @param body the delivery with these changes only
     */
    @SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
    public record Part(
            @Nullable String phoneNumberId, @Nullable String wabaId, byte[] body) {}

    /**
     * The delivery's parts, in the order they first occur; every change is in exactly one. A delivery for one account, or one
     * that cannot be read, is its own only part, byte by byte.
     */
    public static List<Part> split(byte[] body) {
        JsonNode root = Json.tree(body).orElseGet(NODES::nullNode);
        Map<Key, ArrayNode> entries = new LinkedHashMap<>();
        for (JsonNode entry : array(root, "entry")) {
            byKey(entry)
                    .forEach((key, part) ->
                            entries.computeIfAbsent(key, k -> NODES.arrayNode()).add(part));
        }
        if (entries.size() < 2) {
            Key key = entries.keySet().stream().findFirst().orElse(new Key(null, null));
            return List.of(key.part(body));
        }
        return entries.entrySet().stream()
                .map(part -> part.getKey().part(Json.bytes(with(root, "entry", part.getValue()))))
                .toList();
    }

    private static Map<Key, JsonNode> byKey(JsonNode entry) {
        String wabaId = Fields.scalar(entry, "id");
        Map<Key, ArrayNode> changes = new LinkedHashMap<>();
        for (JsonNode change : array(entry, "changes")) {
            Key key = new Key(Fields.scalar(change, "value", "metadata", "phone_number_id"), wabaId);
            changes.computeIfAbsent(key, k -> NODES.arrayNode()).add(change);
        }
        Map<Key, JsonNode> entries = new LinkedHashMap<>();
        changes.forEach((key, part) -> entries.put(key, with(entry, "changes", part)));
        return entries.isEmpty() ? Map.of(new Key(null, wabaId), entry) : entries;
    }

    private static JsonNode array(JsonNode object, String name) {
        JsonNode field = object.path(name);
        return field.isArray() ? field : NODES.missingNode();
    }

    /** The object with another array in the place of one of its own. */
    private static ObjectNode with(JsonNode object, String name, ArrayNode array) {
        ObjectNode copy = NODES.objectNode();
        object.properties().forEach(field -> copy.set(field.getKey(), field.getValue()));
        return copy.set(name, array);
    }

    private record Key(
            @Nullable String phoneNumberId, @Nullable String wabaId) {

        Part part(byte[] body) {
            return new Part(phoneNumberId, wabaId, body);
        }
    }
}
