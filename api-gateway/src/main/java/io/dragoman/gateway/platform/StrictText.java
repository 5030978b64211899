package io.dragoman.gateway.platform;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads texts of request bodies: only from JSON texts, never from numbers, and only such as every store and page can hold,
 * so without NUL and without halves of surrogate pairs.
 */
final class StrictText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    private StrictText() {
        super(String.class);
    }

    static SimpleModule module() {
        return new SimpleModule("strict-text")
                .addDeserializer(String.class, new StrictText())
                .addKeyDeserializer(String.class, new Key());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
        return clean(parser.getString(), context);
    }

    private static String clean(String text, DeserializationContext context) {
        if (!isClean(text)) {
            context.reportInputMismatch(String.class, "a text that cannot be stored");
        }
        return text;
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return clean(key, context);
        }
    }
}
