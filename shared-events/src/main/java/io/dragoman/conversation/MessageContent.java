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
 */
public record MessageContent(
        MessageKind kind,
        @Nullable @PersonalData String text,
        @Nullable Media media,
        @Nullable @PersonalData String raw) {

    /** A plain text. */
    public static MessageContent text(String text) {
        return new MessageContent(MessageKind.TEXT, text, null, null);
    }

    /** Something we have no form for; kept as the provider described it. */
    public static MessageContent unsupported(String raw) {
        return new MessageContent(MessageKind.UNSUPPORTED, null, null, raw);
    }

    /** True when there are words to read. */
    public boolean hasWords() {
        return text != null && !text.isBlank();
    }

    /**
     * A file that came with a message.
     *
     * @param mimeType as the provider named it
     * @param fileName as the sender named it
     * @param reference the provider's id or address to fetch it by
     */
    public record Media(
            @Nullable String mimeType,
            @Nullable @PersonalData String fileName,
            @Nullable @PersonalData String reference) {}
}
