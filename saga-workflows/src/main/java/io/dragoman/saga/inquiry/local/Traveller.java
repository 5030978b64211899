package io.dragoman.saga.inquiry.local;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who travels, as far as known. */
record Traveller(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String dateOfBirth) {

    /** Somebody of whom nothing but the presence is known. */
    static final Traveller UNKNOWN = new Traveller(null, null, null);

    boolean unknown() {
        return equals(UNKNOWN);
    }

    boolean named() {
        return firstName != null;
    }

    boolean sameName(Traveller other) {
        return named() && Objects.equals(firstName, other.firstName) && Objects.equals(lastName, other.lastName);
    }

    /** Those of a value that {@link #json} wrote; nobody where it is none. */
    static List<Traveller> list(@Nullable String json) {
        try {
            JsonNode list = JsonMapper.shared().readTree(json == null ? "[]" : json);
            return list.isArray() ? list.values().stream().map(Traveller::of).toList() : List.of();
        } catch (JacksonException erased) {
            return List.of();
        }
    }

    private static Traveller of(JsonNode node) {
        return new Traveller(text(node, "first_name"), text(node, "last_name"), text(node, "date_of_birth"));
    }

    private static @Nullable String text(JsonNode node, String key) {
        String text = node.path(key).asString("");
        return text.isEmpty() ? null : text;
    }

    /** The value of a reading: an array of objects that have what is known. */
    static String json(List<Traveller> travellers) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        travellers.forEach(traveller -> array.add(traveller.node()));
        return JsonMapper.shared().writeValueAsString(array);
    }

    private ObjectNode node() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "first_name", firstName);
        put(node, "last_name", lastName);
        put(node, "date_of_birth", dateOfBirth);
        return node;
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }
}
