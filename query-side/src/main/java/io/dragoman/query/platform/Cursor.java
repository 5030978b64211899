package io.dragoman.query.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.function.Function;

/**
 * The cursors of one list: opaque to readers, and of no use in any other list.
 *
 * @param least no key is less than this; a document without a key is in no list
 */
record Cursor(String list, Object least, Function<String, Object> key) {

    String write(Object lastKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((list + ':' + lastKey).getBytes(UTF_8));
    }

    /** The key that a cursor stands for. It comes from outside: it is only ever compared, as a text or a number. */
    Object read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (text.startsWith(list + ':')) {
                return key.apply(text.substring(list.length() + 1));
            }
        } catch (IllegalArgumentException malformed) {
            throw refused();
        }
        throw refused();
    }

    private static QueryRefused refused() {
        return QueryRefused.invalid("cursor", "the cursor is none of this list");
    }
}
