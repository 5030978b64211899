package io.dragoman.providers.greenapi;

import io.dragoman.contact.IdentityKind;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.providers.platform.Identities;
import org.jspecify.annotations.Nullable;

/** Tells by a chat's id whom it is with. */
final class GreenApiChats {

    private GreenApiChats() {}

    /** Whom the chat is with: many, or one person. */
    static Party party(@Nullable String chatId, @Nullable String name) {
        return chatId != null && isOfMany(chatId)
                ? Identities.group(chatId, name)
                : add(new Identities(), chatId).person(name);
    }

    static boolean isOfMany(String chatId) {
        return chatId.endsWith("@g.us") || isPublic(chatId);
    }

    /** True where somebody publishes for all who follow: people's status, a channel. */
    static boolean isPublic(@Nullable String chatId) {
        return chatId != null && (chatId.endsWith("@broadcast") || chatId.endsWith("@newsletter"));
    }

    /** Adds a chat's id: {@code …@c.us} is a phone, {@code …@lid} hides one, and where many are is nobody. */
    static Identities add(Identities identities, @Nullable String chatId) {
        int at = chatId == null ? -1 : chatId.indexOf('@');
        if (chatId == null || at < 0) {
            return identities.addSender(chatId);
        }
        String user = withoutDevice(chatId.substring(0, at));
        return switch (chatId.substring(at + 1)) {
            case "g.us", "broadcast", "newsletter" -> identities;
            case "lid" -> identities.add(IdentityKind.LID, user + "@lid");
            case "c.us", "s.whatsapp.net" -> identities.addSender(user);
            default -> !user.isBlank() ? identities.addSender(chatId) : identities;
        };
    }

    /** A linked device's id is its number, a colon and the device. */
    private static String withoutDevice(String user) {
        int colon = user.indexOf(':');
        return colon < 0 ? user : user.substring(0, colon);
    }
}
