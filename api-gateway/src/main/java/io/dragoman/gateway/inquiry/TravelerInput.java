package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.ApiProblem;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the list of those who travel; of each what is known. */
final class TravelerInput {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;
    private static final String BIRTH = "date_of_birth";
    private static final List<String> PARTS = List.of("first_name", "last_name", BIRTH);

    private TravelerInput() {}

    static String value(String name, JsonNode input, FieldInput types) {
        if (!input.isArray() || input.isEmpty() || input.size() > MOST) {
            throw ApiProblem.invalidField(
                    name, name + " must be a list of 1 to " + MOST + " travelers, or null to empty it.");
        }
        ArrayNode travelers = JsonNodeFactory.instance.arrayNode();
        input.values().forEach(traveler -> travelers.add(traveler(name, traveler, types)));
        return JsonMapper.shared().writeValueAsString(travelers);
    }

    private static ObjectNode traveler(String name, JsonNode input, FieldInput types) {
        if (!input.isObject() || !Set.copyOf(PARTS).containsAll(input.propertyNames())) {
            throw ApiProblem.invalidField(name, "A traveler has first_name, last_name and date_of_birth.");
        }
        ObjectNode traveler = JsonNodeFactory.instance.objectNode();
        for (String part : PARTS) {
            JsonNode value = input.path(part);
            if (!value.isMissingNode() && !value.isNull()) {
                traveler.put(
                        part, part.equals(BIRTH) ? types.birthday(name, value) : types.text(name, value, LONGEST_NAME));
            }
        }
        return traveler;
    }
}
