package io.dragoman.providers.meta;

import io.dragoman.integration.Provider;
import io.dragoman.providers.InboundCodec;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.NoEffect;
import io.dragoman.providers.InboundItem.Notice;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Items;
import io.dragoman.providers.platform.Json;
import io.dragoman.vault.IntegrationAccess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads Meta's envelope: entries of changes, of messages, statuses and errors, in the order they stand. Changes of other fields
 * tell about the account and its templates. It reads what it is given, also changes of another phone number: telling accounts
 * apart is {@link MetaRouting}'s.
 */
public final class MetaCodec implements InboundCodec {

    private static final Set<String> ABOUT_PEOPLE = Set.of("messages", "smb_message_echoes", "calls");
    private static final Set<String> PARTS =
            Set.of("messages", "statuses", "message_echoes", "calls", "user_preferences", "user_id_update");

    /**
     * What a linked phone knew before, its address book, and what people do with advertisements. Old messages would come without what
     * was done about them, and the names of an address book would give way to the profile's with the next message.
     */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("history", "smb_app_state_sync", "automatic_events", "tracking_events", "user_actions");

    private static final Set<String> ABOUT_THE_OTHERS = Set.of("messaging_product", "metadata", "contacts");

    @Override
    public Provider provider() {
        return Provider.META;
    }

    @Override
    public List<InboundItem> decode(IntegrationAccess account, String contentType, byte[] body) {
        return Json.items(body, MetaCodec::entries);
    }

    private static List<InboundItem> entries(JsonNode root) {
        JsonNode entries = root.path("entry");
        if (!entries.isArray()) {
            return List.of(Items.wrongType("body"));
        }
        List<InboundItem> items = new ArrayList<>();
        for (JsonNode entry : entries) {
            items.addAll(changes(entry));
        }
        return items;
    }

    private static List<InboundItem> changes(JsonNode entry) {
        JsonNode changes = entry.path("changes");
        if (!changes.isArray()) {
            return List.of(Items.wrongType("entry"));
        }
        List<InboundItem> items = new ArrayList<>();
        for (JsonNode change : changes) {
            items.addAll(change(change, Fields.seconds(entry, "time")));
        }
        return items;
    }

    private static List<InboundItem> change(JsonNode change, @Nullable Instant entryTime) {
        String field = Fields.word(Fields.text(change, "field"));
        JsonNode value = change.path("value");
        if (!value.isObject()) {
            return List.of(Items.wrongType("change"));
        }
        if (WITHOUT_EFFECT.contains(field)) {
            return List.of(new NoEffect(field));
        }
        if (ABOUT_PEOPLE.contains(field) || PARTS.stream().anyMatch(value::has)) {
            return conversation(value, entryTime);
        }
        return List.of(Items.one("report", () -> MetaReports.of(field, value, entryTime)));
    }

    private static List<InboundItem> conversation(JsonNode value, @Nullable Instant entryTime) {
        MetaPeople people = new MetaPeople(value.path("contacts"));
        List<InboundItem> items = new ArrayList<>();
        for (Map.Entry<String, JsonNode> part : value.properties()) {
            if (!ABOUT_THE_OTHERS.contains(part.getKey())) {
                items.addAll(part(part.getKey(), part.getValue(), people, entryTime));
            }
        }
        return items;
    }

    private static List<InboundItem> part(String name, JsonNode array, MetaPeople people, @Nullable Instant entryTime) {
        return switch (name) {
            case "messages" -> Items.each("message", array, message -> MetaMessages.received(message, people));
            case "message_echoes" -> Items.each("message", array, message -> MetaMessages.echo(message, people));
            case "statuses" -> Items.each("status", array, MetaStatuses::read);
            case "calls" -> Items.each("call", array, call -> MetaCalls.read(call, people));
            case "user_preferences" ->
                Items.each("notice", array, notice -> MetaPersonNotices.preference(notice, people, entryTime));
            case "user_id_update" ->
                Items.each("notice", array, notice -> MetaPersonNotices.newUserId(notice, people, entryTime));
            case "errors" -> Items.each("error", array, error -> MetaReports.error(error, entryTime));
            default -> List.of(WITHOUT_EFFECT.contains(name) ? new NoEffect(name) : new Notice(Fields.word(name)));
        };
    }
}
