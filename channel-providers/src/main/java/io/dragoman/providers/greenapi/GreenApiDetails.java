package io.dragoman.providers.greenapi;

import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.platform.Details;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a message holds beside its words and file. */
final class GreenApiDetails {

    private GreenApiDetails() {}

    static @Nullable String of(MessageKind kind, JsonNode root) {
        JsonNode data = root.path("messageData");
        Details details = new Details().object("referral", referral(data.path("extendedTextMessageData")));
        switch (kind) {
            case LOCATION -> details.object("location", location(data.path("locationMessageData")));
            case CONTACTS -> details.objects("contacts", contacts(data));
            case POLL -> details.object("poll", poll(data.path("pollMessageData")));
            case INTERACTIVE -> details.object("choice", choice(data)).object("invitation", invitation(data));
            case UNSUPPORTED -> details.object("unsupported", type(data));
            default -> {} // words and file say it all
        }
        return details.json();
    }

    private static Details referral(JsonNode text) {
        String sourceId = Fields.scalar(text, "sourceId");
        String sourceUrl = Fields.text(text, "sourceUrl");
        if (sourceId == null && sourceUrl == null) {
            return new Details(); // title and description are those of a link
        }
        return new Details()
                .put("sourceType", Fields.text(text, "sourceType"))
                .put("sourceId", sourceId)
                .put("sourceUrl", sourceUrl)
                .put("headline", Fields.text(text, "title"))
                .put("body", Fields.text(text, "description"))
                .put("clickId", Fields.scalar(text, "ctwaClid"));
    }

    private static Details location(JsonNode place) {
        return new Details()
                .number("latitude", Fields.number(place, "latitude"))
                .number("longitude", Fields.number(place, "longitude"))
                .put("name", Fields.text(place, "nameLocation"))
                .put("address", Fields.text(place, "address"));
    }

    /** The cards: one of its own, or several under a name that is repeated. */
    static List<JsonNode> cards(JsonNode data) {
        JsonNode several =
                data.path("contacts").isArray() ? data.path("contacts") : Fields.at(data, "messageData", "contacts");
        List<JsonNode> cards = new ArrayList<>();
        if (data.path("contactMessageData").isObject()) {
            cards.add(data.path("contactMessageData"));
        }
        several.forEach(cards::add);
        return cards;
    }

    private static List<Details> contacts(JsonNode data) {
        return cards(data).stream()
                .map(card -> new Details()
                        .put("name", Fields.text(card, "displayName"))
                        .texts("phones", VCard.values(Fields.text(card, "vcard"), "TEL"))
                        .texts("emails", VCard.values(Fields.text(card, "vcard"), "EMAIL")))
                .toList();
    }

    private static Details poll(JsonNode poll) {
        List<Details> votes = new ArrayList<>();
        for (JsonNode vote : poll.path("votes")) {
            List<String> voters = new ArrayList<>();
            for (JsonNode voter : vote.path("optionVoters")) {
                if (voter.isString()) {
                    voters.add(String.valueOf(Fields.text(voter)));
                }
            }
            votes.add(
                    new Details().put("option", Fields.text(vote, "optionName")).texts("voters", voters));
        }
        return new Details()
                .put("name", Fields.text(poll, "name"))
                .texts("options", Fields.texts(poll.path("options"), "optionName"))
                .objects("votes", votes);
    }

    private static Details choice(JsonNode data) {
        for (String type : GreenApiStructured.CHOICES) {
            JsonNode choice = data.path(type);
            if (choice.isObject()) {
                return new Details()
                        .put(
                                "id",
                                Words.first(
                                        Fields.scalar(choice, "selectedButtonId"),
                                        Fields.scalar(choice, "selectedId"),
                                        Fields.scalar(choice, "singleSelectReply"),
                                        Fields.scalar(choice, "singleSelectReply", "selectedRowId")))
                        .put("title", GreenApiStructured.title(choice));
            }
        }
        return new Details();
    }

    private static Details invitation(JsonNode data) {
        JsonNode group = data.path("groupInviteMessageData");
        return new Details()
                .put("group", Fields.text(group, "groupJid"))
                .put("name", Fields.text(group, "groupName"))
                .put("code", Fields.text(group, "inviteCode"));
    }

    private static Details type(JsonNode data) {
        String type = Fields.text(data, "typeMessage");
        return new Details().put("type", type == null ? null : Fields.word(type));
    }
}
