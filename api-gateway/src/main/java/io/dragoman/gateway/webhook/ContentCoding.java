package io.dragoman.gateway.webhook;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes the compression of a body, up to the size that an uncompressed one may have. */
final class ContentCoding {

    private ContentCoding() {}

    static byte[] decode(@Nullable String coding, byte[] body) {
        String name = coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> inflated(body, GZIPInputStream::new);
            case "deflate" -> inflated(body, ContentCoding::deflated);
            default -> throw new RefusedWebhook(Reason.UNSUPPORTED_MEDIA_TYPE);
        };
    }

    private static byte[] inflated(byte[] body, Decoder decoder) {
        try (InputStream plain = decoder.open(new ByteArrayInputStream(body))) {
            byte[] read = plain.readNBytes(BodyReader.LIMIT + 1);
            if (read.length <= BodyReader.LIMIT) {
                return read;
            }
        } catch (IOException e) {
            throw new RefusedWebhook(Reason.BODY_UNREADABLE);
        }
        throw new RefusedWebhook(Reason.BODY_UNREADABLE);
    }

    /** Senders disagree on whether "deflate" has zlib's header; its first byte tells. */
    private static InputStream deflated(ByteArrayInputStream body) {
        body.mark(1);
        boolean wrapped = (body.read() & 0x0f) == 8;
        body.reset();
        return new EndedInflater(body, new Inflater(!wrapped));
    }

    private interface Decoder {
        InputStream open(ByteArrayInputStream body) throws IOException;
    }

    /** An inflater that gives its native memory back. */
    private static final class EndedInflater extends InflaterInputStream {

        private final Inflater inflater;

        EndedInflater(InputStream body, Inflater inflater) {
            super(body, inflater);
            this.inflater = inflater;
        }

        @Override
        public void close() throws IOException {
            inflater.end();
            super.close();
        }
    }
}
