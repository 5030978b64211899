package io.dragoman.providers.twilio;

import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.platform.Details;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a message holds beside its words and first file. */
final class TwilioDetails {

    /** More files than any carrier lets through. */
    private static final int MOST_FILES = 30;

    private TwilioDetails() {}

    static @Nullable String of(MessageKind kind, TwilioFields fields) {
        Details details = new Details().object("referral", referral(fields)).objects("files", files(fields));
        String optOut = fields.text("OptOutType");
        details.put("optOut", optOut == null ? null : Fields.word(optOut));
        switch (kind) {
            case LOCATION -> details.object("location", location(fields));
            case INTERACTIVE -> details.object("choice", choice(fields));
            case UNSUPPORTED -> details.object("unsupported", type(fields));
            default -> {} // words and file say it all
        }
        return details.json();
    }

    private static Details referral(TwilioFields fields) {
        return new Details()
                .put("sourceType", fields.text("ReferralSourceType"))
                .put("sourceId", fields.text("ReferralSourceId"))
                .put("sourceUrl", fields.text("ReferralSourceUrl"))
                .put("headline", fields.text("ReferralHeadline"))
                .put("body", fields.text("ReferralBody"))
                .put("clickId", fields.text("ReferralCtwaClid"));
    }

    private static List<Details> files(TwilioFields fields) {
        List<Details> files = new ArrayList<>();
        for (int i = 1; i < MOST_FILES && fields.text("MediaUrl" + i) != null; i++) {
            files.add(new Details()
                    .put("mimeType", fields.text("MediaContentType" + i))
                    .put("reference", fields.text("MediaUrl" + i)));
        }
        return files;
    }

    private static Details location(TwilioFields fields) {
        return new Details()
                .number("latitude", fields.number("Latitude"))
                .number("longitude", fields.number("Longitude"))
                .put("name", fields.text("Label"))
                .put("address", fields.text("Address"));
    }

    private static Details choice(TwilioFields fields) {
        return new Details()
                .put("id", Words.first(fields.text("ButtonPayload"), fields.text("ListId")))
                .put("title", Words.first(fields.text("ButtonText"), fields.text("ListTitle")))
                .put("description", fields.text("ListDescription"));
    }

    private static Details type(TwilioFields fields) {
        String type = fields.text("MessageType");
        return new Details().put("type", type == null ? null : Fields.word(type));
    }
}
