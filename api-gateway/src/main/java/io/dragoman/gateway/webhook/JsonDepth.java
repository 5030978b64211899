package io.dragoman.gateway.webhook;

/** How deep a JSON text nests, told without parsing it: a text that nests without end must not reach a parser. */
final class JsonDepth {

    /** Deeper than any provider nests, and as deep as our parser goes. */
    private static final int LIMIT = 500;

    private JsonDepth() {}

    static boolean isTooDeep(byte[] json) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length; i++) {
            byte c = json[i];
            if (quoted && c == '\\') {
                i++; // whatever is escaped does not end the string
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
                if (depth > LIMIT) {
                    return true;
                }
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return false;
    }
}
