package io.dragoman.providers.twilio;

import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageContent.Media;
import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a message says. WhatsApp's name their type; SMS do not, then the first file tells. Further files of one SMS stand
 * in the details.
 */
final class TwilioContent {

    private static final List<String> MORE =
            List.of("OriginalRepliedMessageSid", "ReferralSourceId", "ReferralSourceUrl", "ReferralBody", "MediaUrl1");

    private TwilioContent() {}

    static MessageContent of(TwilioFields fields) {
        String body = fields.text("Body");
        return switch (type(fields)) {
            case "text" -> content(MessageKind.TEXT, fields, body, null, more(fields));
            case "image" -> file(MessageKind.IMAGE, fields);
            case "video" -> file(MessageKind.VIDEO, fields);
            case "audio" -> file(MessageKind.AUDIO, fields);
            case "document" -> file(MessageKind.DOCUMENT, fields);
            case "sticker" -> file(MessageKind.STICKER, fields);
            case "contacts" -> content(MessageKind.CONTACTS, fields, body, media(fields), fields.raw());
            case "location" ->
                described(MessageKind.LOCATION, fields, Words.joined(fields.text("Label"), fields.text("Address")));
            case "button", "interactive" ->
                described(
                        MessageKind.INTERACTIVE,
                        fields,
                        Words.first(fields.text("ButtonText"), fields.text("ListTitle"), body));
            default -> content(MessageKind.UNSUPPORTED, fields, body, media(fields), fields.raw());
        };
    }

    private static MessageContent content(
            MessageKind kind, TwilioFields fields, @Nullable String text, @Nullable Media media, @Nullable String raw) {
        return new MessageContent(
                kind, text, media, raw, isForwarded(fields) ? Boolean.TRUE : null, TwilioDetails.of(kind, fields));
    }

    private static String type(TwilioFields fields) {
        String named = fields.text("MessageType");
        if (named != null) {
            return Fields.lowerWord(named);
        }
        if (fields.text("Latitude") != null) {
            return "location";
        }
        return fields.text("MediaUrl0") == null ? "text" : fileType(fields.text("MediaContentType0"));
    }

    private static String fileType(@Nullable String mimeType) {
        String type = mimeType == null ? "" : mimeType.toLowerCase(Locale.ROOT);
        if (type.endsWith("vcard")) {
            return "contacts";
        }
        return List.of("image", "video", "audio").stream()
                .filter(kind -> type.startsWith(kind + '/'))
                .findFirst()
                .orElse("document");
    }

    private static MessageContent file(MessageKind kind, TwilioFields fields) {
        return content(kind, fields, fields.text("Body"), media(fields), more(fields));
    }

    private static MessageContent described(MessageKind kind, TwilioFields fields, @Nullable String text) {
        return content(kind, fields, text, null, fields.raw());
    }

    private static @Nullable Media media(TwilioFields fields) {
        String url = fields.text("MediaUrl0");
        return url == null ? null : new Media(fields.text("MediaContentType0"), null, url);
    }

    /** The raw parameters where there is more to the message than its words and first file: a quote, an advertisement. */
    private static @Nullable String more(TwilioFields fields) {
        boolean more = MORE.stream().anyMatch(name -> fields.text(name) != null) || isForwarded(fields);
        return more ? fields.raw() : null;
    }

    private static boolean isForwarded(TwilioFields fields) {
        return Fields.flag(fields.root(), "Forwarded") || Fields.flag(fields.root(), "FrequentlyForwarded");
    }
}
