package io.dragoman.gateway.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON body, where a misspelt one would otherwise be silently without effect. */
public final class BodyFields {

    private BodyFields() {}

    /** Refuses what is no object, and what has other fields than these. */
    public static void require(JsonNode body, List<String> names) {
        if (!(body instanceof ObjectNode)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "INVALID_JSON", "A JSON object is expected.", null);
        }
        for (String name : body.propertyNames()) {
            if (!names.contains(name)) {
                // The name comes from outside: it is only given back when it is a plain word.
                throw ApiProblem.invalidField(name.matches("\\w{1,64}") ? name : "body", "There is no such field.");
            }
        }
    }

    /** A whole number; {@code null} where the field is not named, or named as {@code null}. */
    public static @Nullable Long whole(JsonNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw ApiProblem.invalidField(name, name + " must be a whole number.");
        }
        return value.longValue();
    }
}
