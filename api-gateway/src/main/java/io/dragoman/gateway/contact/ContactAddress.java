package io.dragoman.gateway.contact;

import io.dragoman.contact.IdentityKind;
import io.dragoman.providers.platform.Phones;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a contact is known by, as clients write it: a number in any spelling, or what a provider calls the contact by.
 *
 * @param value in the form in which identities are kept
 */
record ContactAddress(IdentityKind kind, String value) {

    private static final Pattern USER = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9]{1,128}");
    private static final String TWILIO = "whatsapp:";

    /** {@code null} for what is neither; it may be a contact's own id. */
    static @Nullable ContactAddress of(String text) {
        if (USER.matcher(text).matches()) {
            return new ContactAddress(IdentityKind.BUSINESS_SCOPED_USER, text);
        }
        int at = text.lastIndexOf('@');
        return at < 0 ? number(text.startsWith(TWILIO) ? text.substring(TWILIO.length()) : text) : chat(text, at);
    }

    /** As WhatsApp's linked phones name their chats. A device behind a colon is no part of it. */
    private static @Nullable ContactAddress chat(String text, int at) {
        String user = text.substring(0, at).replaceFirst(":.*", "");
        return switch (text.substring(at + 1)) {
            case "c.us", "s.whatsapp.net" -> number(user);
            case "lid" -> new ContactAddress(IdentityKind.LID, user + "@lid");
            case "g.us" -> new ContactAddress(IdentityKind.GROUP, text);
            default -> new ContactAddress(IdentityKind.EMAIL, text.toLowerCase(Locale.ROOT));
        };
    }

    private static @Nullable ContactAddress number(String text) {
        String number = Phones.e164(text.startsWith("00") ? text.substring(2) : text);
        return number == null ? null : new ContactAddress(IdentityKind.PHONE, number);
    }
}
