package io.dragoman.gateway.contact;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.BodyFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a JSON merge-patch asks to change of a contact. What it does not name stays, {@code null} in a component of this record; what it
 * names as {@code null} is taken away, an empty text here.
 */
record ContactPatch(
        @Nullable String name,
        @Nullable String businessName,
        @Nullable List<String> tags,
        @Nullable Boolean pinned,
        @Nullable Boolean blocked,
        @Nullable Boolean conversationClosed,
        @Nullable JsonNode metadata) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TAG = 64;
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_METADATA = 16_384;

    /** The names of the fields, in the order of the components. */
    static final List<String> V1 =
            List.of("name", "businessName", "tags", "pinned", "blocked", "conversationClosed", "metadata");

    /** The same as the founding address knows them. */
    static final List<String> FOUNDING = List.of(
            "display_name", "business_name", "tags", "is_pinned", "is_blocked", "conversation_closed", "metadata");

    /** Reads a patch whose fields have those names. */
    static ContactPatch of(JsonNode body, List<String> names) {
        BodyFields.require(body, names);
        return new ContactPatch(
                text(body, names.get(0)),
                text(body, names.get(1)),
                tags(body, names.get(2)),
                flag(body, names.get(3)),
                flag(body, names.get(4)),
                flag(body, names.get(5)),
                metadata(body, names.get(6)));
    }

    private static @Nullable String text(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null) {
            return null;
        }
        return value.isNull() ? "" : clean(value, field, LONGEST_NAME);
    }

    private static String clean(JsonNode value, String field, int longest) {
        if (!value.isString()) {
            throw ApiProblem.invalidField(field, field + " must be a text.");
        }
        String text = value.stringValue().strip();
        boolean storable = text.indexOf('\0') < 0
                && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        if (!storable || text.codePointCount(0, text.length()) > longest) {
            throw ApiProblem.invalidField(field, field + " must be at most " + longest + " characters.");
        }
        return text;
    }

    private static @Nullable List<String> tags(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null) {
            return null;
        }
        if (value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > MOST_TAGS) {
            throw ApiProblem.invalidField(field, field + " must be a list of at most " + MOST_TAGS + " texts.");
        }
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : value) {
            String text = clean(tag, field, LONGEST_TAG);
            if (text.isEmpty()) {
                throw ApiProblem.invalidField(field, "A tag must not be empty.");
            }
            tags.add(text);
        }
        return tags.stream().distinct().toList();
    }

    private static @Nullable Boolean flag(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean() && !value.isNull()) {
            throw ApiProblem.invalidField(field, field + " must be true or false.");
        }
        return value.isBoolean() && value.booleanValue();
    }

    private static @Nullable JsonNode metadata(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null) {
            return null;
        }
        boolean fits = value.isNull() || (value.isObject() && value.toString().length() <= LONGEST_METADATA);
        if (!fits || value.toString().contains("\\u0000")) {
            throw ApiProblem.invalidField(
                    field, field + " must be an object of at most " + LONGEST_METADATA + " characters.");
        }
        return value;
    }
}
