package io.dragoman.providers.meta;

import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Notice;
import io.dragoman.providers.InboundItem.Report;
import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what is said of the account, its line and its templates. What names no state is kept in the journal only. */
final class MetaReports {

    private MetaReports() {}

    static InboundItem of(String field, JsonNode value, @Nullable Instant entryTime) {
        String state = Words.first(
                Fields.text(value, "event"),
                Fields.text(value, "new_quality_score"),
                Fields.text(value, "new_category"),
                Fields.text(value, "decision"),
                alert(value, "alert_type"),
                Fields.scalar(value, "max_daily_conversations_per_business"),
                Fields.scalar(value, "max_daily_conversation_per_phone"));
        if (state == null) {
            return field.equals("message_template_components_update")
                    ? report(field, value, "UPDATED", entryTime)
                    : new Notice(field);
        }
        return report(field, value, Fields.word(state), entryTime);
    }

    /** An error of the account or the app. */
    static InboundItem error(JsonNode error, @Nullable Instant entryTime) {
        String code = Fields.scalar(error, "code");
        return code == null
                ? new Notice("errors")
                : new Report("errors", null, Fields.word(code), Fields.text(error, "title"), entryTime);
    }

    private static Report report(String field, JsonNode value, String state, @Nullable Instant entryTime) {
        Instant named = Fields.seconds(value, "timestamp");
        return new Report(field, subject(value), state, detail(value), named == null ? entryTime : named);
    }

    /** What stands in for an id of a line: an account may have several, and tells of each by its number. */
    private static @Nullable String subject(JsonNode value) {
        return Words.first(
                joined(
                        " ",
                        Fields.text(value, "message_template_name"),
                        Fields.text(value, "message_template_language")),
                entity(value),
                Fields.scalar(value, "display_phone_number"));
    }

    private static @Nullable String detail(JsonNode value) {
        String reason = Fields.text(value, "reason");
        return joined(
                ", ",
                "NONE".equals(reason) ? null : reason,
                Fields.text(value, "rejection_info", "reason"),
                Fields.text(value, "other_info", "title"),
                Fields.text(value, "other_info", "description"),
                Fields.text(value, "violation_info", "violation_type"),
                Fields.text(value, "ban_info", "waba_ban_state"),
                Fields.text(value.path("restriction_info").path(0), "restriction_type"),
                Fields.text(value.path("restriction_info").path(0), "expiration"),
                alert(value, "alert_severity"),
                alert(value, "alert_status"),
                alert(value, "alert_description"),
                before(value),
                value.has("event") ? Fields.text(value, "max_daily_conversations_per_business") : null);
    }

    /** An alert's parts stand together, or beside the rest. */
    private static @Nullable String alert(JsonNode value, String name) {
        return Words.first(Fields.text(value, "alert_info", name), Fields.text(value, name));
    }

    /** Which account, line or template an alert is about; a template's name says more than an id. */
    private static @Nullable String entity(JsonNode value) {
        return joined(" ", Fields.text(value, "entity_type"), Fields.scalar(value, "entity_id"));
    }

    private static @Nullable String before(JsonNode value) {
        String before =
                Words.first(Fields.text(value, "previous_quality_score"), Fields.text(value, "previous_category"));
        return before == null ? null : "before: " + before;
    }

    private static @Nullable String joined(String between, @Nullable String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
        return joined.isEmpty() ? null : joined;
    }
}
