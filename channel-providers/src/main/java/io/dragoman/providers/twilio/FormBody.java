package io.dragoman.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form's parameters, all of them, in their order. Never fails: a percent sign that starts no escape stands for itself, and
 * bytes that are no UTF-8 become U+FFFD.
 */
final class FormBody {

    private FormBody() {}

    static Map<String, List<String>> parse(byte[] body) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int start = 0;
        while (start < body.length) {
            int end = indexOf(body, '&', start, body.length);
            if (end > start) {
                int equals = indexOf(body, '=', start, end);
                String value = equals == end ? "" : decode(body, equals + 1, end);
                parameters
                        .computeIfAbsent(decode(body, start, equals), name -> new ArrayList<>())
                        .add(value);
            }
            start = end + 1;
        }
        return parameters;
    }

    private static int indexOf(byte[] body, char wanted, int start, int end) {
        int i = start;
        while (i < end && body[i] != wanted) {
            i++;
        }
        return i;
    }

    private static String decode(byte[] body, int start, int end) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            int escaped = body[i] == '%' ? escaped(body, i, end) : -1;
            if (escaped >= 0) {
                decoded.write(escaped);
                i += 2;
            } else {
                decoded.write(body[i] == '+' ? ' ' : body[i]);
            }
        }
        return decoded.toString(UTF_8);
    }

    private static int escaped(byte[] body, int percent, int end) {
        if (percent + 2 >= end) {
            return -1;
        }
        int high = Character.digit(body[percent + 1], 16);
        int low = Character.digit(body[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
