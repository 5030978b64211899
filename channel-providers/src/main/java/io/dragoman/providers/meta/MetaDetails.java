package io.dragoman.providers.meta;

import io.dragoman.conversation.MessageKind;
import io.dragoman.providers.platform.Details;
import io.dragoman.providers.platform.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a message holds beside its words and file. */
final class MetaDetails {

    private MetaDetails() {}

    static @Nullable String of(MessageKind kind, JsonNode message) {
        Details details = new Details()
                .object("referral", referral(message.path("referral")))
                .object("product", product(Fields.at(message, "context", "referred_product")));
        switch (kind) {
            case LOCATION -> details.object("location", location(message.path("location")));
            case CONTACTS -> details.objects("contacts", contacts(message.path("contacts")));
            case ORDER -> details.object("order", order(message.path("order")));
            case INTERACTIVE -> details.object("choice", choice(message));
            case SYSTEM -> details.object("system", type(message.path("system")));
            case UNSUPPORTED -> details.object("unsupported", unsupported(message));
            default -> {} // words and file say it all
        }
        return details.json();
    }

    private static Details referral(JsonNode referral) {
        return new Details()
                .put("sourceType", Fields.text(referral, "source_type"))
                .put("sourceId", Fields.scalar(referral, "source_id"))
                .put("sourceUrl", Fields.text(referral, "source_url"))
                .put("headline", Fields.text(referral, "headline"))
                .put("body", Fields.text(referral, "body"))
                .put("clickId", Fields.scalar(referral, "ctwa_clid"));
    }

    private static Details product(JsonNode product) {
        return new Details()
                .put("catalogId", Fields.scalar(product, "catalog_id"))
                .put("productId", Fields.scalar(product, "product_retailer_id"));
    }

    private static Details location(JsonNode place) {
        return new Details()
                .number("latitude", Fields.number(place, "latitude"))
                .number("longitude", Fields.number(place, "longitude"))
                .put("name", Fields.text(place, "name"))
                .put("address", Fields.text(place, "address"))
                .put("url", Fields.text(place, "url"));
    }

    private static List<Details> contacts(JsonNode contacts) {
        List<Details> cards = new ArrayList<>();
        for (JsonNode contact : contacts) {
            cards.add(new Details()
                    .put("name", Fields.text(contact, "name", "formatted_name"))
                    .texts("phones", Fields.texts(contact.path("phones"), "phone"))
                    .texts("emails", Fields.texts(contact.path("emails"), "email")));
        }
        return cards;
    }

    private static Details order(JsonNode order) {
        List<Details> items = new ArrayList<>();
        for (JsonNode item : order.path("product_items")) {
            items.add(new Details()
                    .put("productId", Fields.scalar(item, "product_retailer_id"))
                    .number("quantity", Fields.number(item, "quantity"))
                    .number("price", Fields.number(item, "item_price"))
                    .put("currency", Fields.text(item, "currency")));
        }
        return new Details()
                .put("catalogId", Fields.scalar(order, "catalog_id"))
                .objects("items", items);
    }

    private static Details choice(JsonNode message) {
        JsonNode button = message.path("button");
        return button.isObject()
                ? new Details().put("id", Fields.scalar(button, "payload")).put("title", Fields.text(button, "text"))
                : MetaInteractive.choice(message.path("interactive"));
    }

    private static Details unsupported(JsonNode message) {
        return type(message.path("unsupported"))
                .put("code", Fields.scalar(message.path("errors").path(0), "code"));
    }

    private static Details type(JsonNode node) {
        String type = Fields.text(node, "type");
        return new Details().put("type", type == null ? null : Fields.word(type));
    }
}
