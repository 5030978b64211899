package io.dragoman.providers.twilio;

import io.dragoman.integration.Provider;
import io.dragoman.providers.InboundCodec;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Items;
import io.dragoman.providers.platform.Json;
import io.dragoman.vault.IntegrationAccess;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Twilio's callbacks, one to a body: a message, how far one got, or a call's progress. */
public final class TwilioCodec implements InboundCodec {

    private static final Set<String> ARRIVING = Set.of("received", "receiving");

    @Override
    public Provider provider() {
        return Provider.TWILIO;
    }

    @Override
    public List<InboundItem> decode(IntegrationAccess account, String contentType, byte[] body) {
        if (contentType.toLowerCase(Locale.ROOT).contains("json")) {
            return Json.items(
                    body, root -> List.of(root.isObject() ? item(new TwilioFields(root)) : Items.wrongType("body")));
        }
        return List.of(item(TwilioFields.ofForm(body)));
    }

    private static InboundItem item(TwilioFields fields) {
        String status = status(fields);
        if (status != null && !ARRIVING.contains(status)) {
            return Items.one("status", () -> TwilioStatuses.read(fields, status));
        }
        if (status == null && fields.text("CallStatus") != null) {
            return Items.one("call", () -> TwilioCalls.read(fields));
        }
        return Items.one("message", () -> TwilioMessages.read(fields));
    }

    private static @Nullable String status(TwilioFields fields) {
        String status = fields.text("MessageStatus");
        String older = status == null ? fields.text("SmsStatus") : status;
        return older == null ? null : Fields.word(older);
    }
}
