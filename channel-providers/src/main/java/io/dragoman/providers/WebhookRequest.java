package io.dragoman.providers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A provider's request as it arrived.
 *
 * @param urls the addresses it may have been sent to: as seen by the server, and as the public address makes it
 * @param headers by lower-case name
 * @param body the raw bytes
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
public record WebhookRequest(List<String> urls, Map<String, String> headers, byte[] body) {

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }
}
