package io.dragoman.conversation;

import io.dragoman.platform.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param kind the kind of message
 * @param text its words: text, caption, chosen button; {@code null} when it has none
 * @param media its file, where it has one
 * @param raw the provider's own description, kept where {@code kind} alone loses something
 * @param forwarded true when the provider says that it was written for somebody else; {@code null} where it says nothing
 * @param details what the kind holds beside words and file, as JSON that is alike for all providers: an object with, as far as
 *     they apply, {@code location {latitude, longitude, name, address, url}}, {@code contacts [{name, phones [], emails []}]},
 *     {@code order {catalogId, items [{productId, quantity, price, currency}]}}, {@code poll {name, options [], votes [{option,
 *     voters}]}}, {@code referral {sourceType, sourceId, sourceUrl, headline, body, clickId}}, {@code choice {id, title, description}},
 *     {@code call {state, seconds}}, {@code product {catalogId, productId}}, {@code files [{mimeType, reference}]} beyond the first,
 *     {@code invitation {group, name, code}}, {@code optOut}, {@code system {type, value}} and {@code unsupported {type, code}}
 */
public record MessageContent(
        MessageKind kind,
        @Nullable @PersonalData String text,
        @Nullable Media media,
        @Nullable @PersonalData String raw,
        @Nullable Boolean forwarded,
        @Nullable @PersonalData String details) {

    /** Content that is neither forwarded nor has more to it than its words and file. */
    public MessageContent(MessageKind kind, @Nullable String text, @Nullable Media media, @Nullable String raw) {
        this(kind, text, media, raw, null, null);
    }

    /** A plain text. */
    public static MessageContent text(String text) {
        return new MessageContent(MessageKind.TEXT, text, null, null);
    }

    /** Something we have no form for; kept as the provider described it. */
    public static MessageContent unsupported(String raw) {
        return new MessageContent(MessageKind.UNSUPPORTED, null, null, raw);
    }

    /** True when there are words of the customer to read. */
    public boolean hasWords() {
        return kind.isSpoken() && text != null && !text.isBlank();
    }

    /**
     * A file that came with a message.
     *
     * @param mimeType as the provider named it
     * @param fileName as the sender named it
     * @param reference the provider's id or address to fetch it by
     * @param sizeBytes its size, where the provider names it
     */
    public record Media(
            @Nullable String mimeType,
            @Nullable @PersonalData String fileName,
            @Nullable @PersonalData String reference,
            @Nullable Long sizeBytes) {

        /** A file whose size is not known. */
        public Media(@Nullable String mimeType, @Nullable String fileName, @Nullable String reference) {
            this(mimeType, fileName, reference, null);
        }
    }
}
