package io.dragoman.providers.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads single fields of a tree; a field that is absent or of another type reads as {@code null}. */
public final class Fields {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private static final int LONGEST_NUMBER = 40;
    private static final JsonNode NONE = JsonNodeFactory.instance.arrayNode();

    private Fields() {}

    /** The text at the end of {@code path}, clean; {@code null} when it is empty. */
    public static @Nullable String text(JsonNode node, String... path) {
        JsonNode field = at(node, path);
        return field.isString() && !field.stringValue().isEmpty() ? CleanText.of(field.stringValue()) : null;
    }

    /** An id or code, which providers write as text or as a whole number; {@code null} when it is blank. */
    public static @Nullable String scalar(JsonNode node, String... path) {
        JsonNode field = at(node, path);
        if (field.isIntegralNumber()) {
            return field.asString();
        }
        return field.isString() && !field.stringValue().isBlank() ? CleanText.of(field.stringValue()) : null;
    }

    /** A number as the provider wrote it, as such or as text; {@code null} for anything else. */
    public static @Nullable String number(JsonNode node, String... path) {
        JsonNode field = at(node, path);
        if (field.isNumber()) {
            String digits = field.asString();
            return digits.length() <= LONGEST_NUMBER ? digits : null;
        }
        String text = text(field);
        return text == null || text.length() > LONGEST_NUMBER ? null : text;
    }

    /** A count that fits in a whole number; {@code null} for anything else. */
    public static @Nullable Long count(JsonNode node, String... path) {
        String digits = scalar(node, path);
        return digits != null && DIGITS.matcher(digits).matches() ? Long.valueOf(digits) : null;
    }

    /** The texts at {@code path} of each object in an array. */
    public static List<String> texts(JsonNode array, String... path) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : array.isArray() ? array : NONE) {
            String text = text(node, path);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** An item's own id. */
    public static String id(JsonNode node, String name) {
        String id = scalar(node, name);
        if (id == null) {
            throw new BrokenItem("NO_ID", "the item has no id of its own");
        }
        return id;
    }

    /** True when the field is {@code true}, as a boolean or as text. */
    public static boolean flag(JsonNode node, String... path) {
        JsonNode field = at(node, path);
        return field.isBoolean() ? field.booleanValue() : "true".equals(text(field));
    }

    /** A time in whole seconds since 1970; {@code null} when it is not after 1970, beyond the year 9999 or no number. */
    public static @Nullable Instant seconds(JsonNode node, String... path) {
        String seconds = scalar(node, path);
        if (seconds == null || !DIGITS.matcher(seconds).matches()) {
            return null;
        }
        long value = Long.parseLong(seconds);
        return value == 0 || value > LAST_SECOND ? null : Instant.ofEpochSecond(value);
    }

    /** A word of the provider's own vocabulary, safe to show and count by; {@code unknown} when it is anything else. */
    public static String word(@Nullable String value) {
        return value != null && WORD.matcher(value).matches() ? value : "unknown";
    }

    /** A word in lower case, for comparing. */
    public static String lowerWord(@Nullable String value) {
        return word(value).toLowerCase(Locale.ROOT);
    }

    /** The node at the end of {@code path}; a missing node where the path ends earlier. */
    public static JsonNode at(JsonNode node, String... path) {
        JsonNode field = node;
        for (String name : path) {
            field = field.path(name);
        }
        return field;
    }
}
