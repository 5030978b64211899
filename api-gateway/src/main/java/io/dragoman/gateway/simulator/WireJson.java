package io.dragoman.gateway.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON as Meta sends it: compact, ASCII only with lower-case escapes, slashes escaped too. */
final class WireJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private WireJson() {}

    /** JSON as the other providers send it. */
    static byte[] utf8(Map<String, ?> content) {
        return JSON.writeValueAsBytes(content);
    }

    static byte[] bytes(Map<String, ?> content) {
        String text = JSON.writeValueAsString(content);
        StringBuilder escaped = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/') {
                escaped.append("\\/");
            } else if (c < 0x80) {
                escaped.append(c);
            } else {
                escaped.append("\\u%04x".formatted((int) c));
            }
        }
        return escaped.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
