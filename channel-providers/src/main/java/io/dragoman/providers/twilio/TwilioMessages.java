package io.dragoman.providers.twilio;

import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.providers.platform.Identities;
import io.dragoman.providers.platform.Phones;
import org.jspecify.annotations.Nullable;

/** Reads messages: over which channel, and who they are from; {@link TwilioContent} reads what they say. */
final class TwilioMessages {

    private static final String WHATSAPP = "whatsapp:";

    private TwilioMessages() {}

    static InboundItem read(TwilioFields fields) {
        String from = fields.text("From");
        return from != null && from.startsWith(WHATSAPP)
                ? message(fields, Channel.WHATSAPP, whatsAppUser(fields, from))
                : message(fields, Channel.SMS, new Identities().addSender(from).person(nameOf(from)));
    }

    /** A sender without a number, such as a company, is called what it calls itself. */
    private static @Nullable String nameOf(@Nullable String from) {
        return from == null || Phones.isNumber(from) ? null : from;
    }

    private static Message message(TwilioFields fields, Channel channel, Party sender) {
        return new Message(
                fields.messageId(),
                sender,
                null,
                Direction.INBOUND,
                channel,
                null,
                TwilioContent.of(fields),
                fields.text("OriginalRepliedMessageSid"),
                null);
    }

    /** A user who hides the phone is named by the business-scoped id in all places. */
    private static Party whatsAppUser(TwilioFields fields, String from) {
        return new Identities()
                .addWhatsApp(withoutPrefix(from))
                .addPhone(fields.text("WaId"))
                .add(IdentityKind.BUSINESS_SCOPED_USER, withoutPrefix(fields.text("ExternalUserId")))
                .person(fields.text("ProfileName"));
    }

    private static @Nullable String withoutPrefix(@Nullable String address) {
        return address != null && address.startsWith(WHATSAPP) ? address.substring(WHATSAPP.length()) : address;
    }
}
