package io.dragoman.saga.inquiry.local;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
