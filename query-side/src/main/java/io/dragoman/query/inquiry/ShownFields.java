package io.dragoman.query.inquiry;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryView.ConflictView;
import io.dragoman.inquiry.InquiryView.CorrectionView;
import io.dragoman.inquiry.InquiryView.FieldView;
import io.dragoman.query.platform.Fields;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a stored inquiry shows: the newest correction of a field that was not taken back, else what was read. */
final class ShownFields {

    private final Document inquiry;

    ShownFields(Document inquiry) {
        this.inquiry = inquiry;
    }

    /** The fields by name, in the order in which they are declared. */
    Map<String, FieldView> views() {
        Map<InquiryField, FieldView> views = new EnumMap<>(InquiryField.class);
        part("readings").forEach((name, read) -> views.put(InquiryField.of(name), read((Document) read)));
        standing()
                .forEach((number, correction) -> values(correction)
                        .forEach(value -> views.put(
                                InquiryField.of(value.getString("field")),
                                entered(value, number.intValue(), correction))));
        Map<String, FieldView> named = new LinkedHashMap<>();
        views.forEach((field, view) -> named.put(field.label(), view));
        return named;
    }

    /** The fields that show something. */
    ShownValues values() {
        Map<InquiryField, String> values = new EnumMap<>(InquiryField.class);
        Map<String, FieldView> views = views();
        views.forEach((name, view) -> {
            if (view.value() != null) {
                values.put(InquiryField.of(name), view.value());
            }
        });
        FieldView cost = views.get(InquiryField.TRIP_COST.label());
        return new ShownValues(values, cost == null ? null : cost.note());
    }

    /** What the customer said last while another value stands; what was settled since is none. */
    List<ConflictView> conflicts() {
        Document settled = part("settled");
        Map<String, FieldView> views = views();
        return new TreeMap<>(part("conflicts"))
                .values().stream()
                        .map(Document.class::cast)
                        .filter(conflict -> conflict.getLong("sequence")
                                > Objects.requireNonNullElse(settled.getLong(conflict.getString("field")), -1L))
                        .map(ShownFields::conflict)
                        .filter(conflict -> differs(views.get(conflict.field().label()), conflict))
                        .toList();
    }

    private static boolean differs(@Nullable FieldView shown, ConflictView conflict) {
        return shown == null || !conflict.value().equals(shown.value());
    }

    List<CorrectionView> corrections() {
        Document undone = part("undone");
        return Fields.numbered(inquiry, "corrections").stream()
                .map(entry -> correction(
                        entry.getKey().intValue(),
                        entry.getValue(),
                        undone.get(Long.toString(entry.getKey()), Document.class)))
                .toList();
    }

    private Map<Long, Document> standing() {
        Document undone = part("undone");
        Map<Long, Document> standing = new TreeMap<>();
        Fields.numbered(inquiry, "corrections").stream()
                .filter(entry -> !undone.containsKey(Long.toString(entry.getKey())))
                .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
        return standing;
    }

    private Document part(String name) {
        return inquiry.get(name, new Document());
    }

    private static List<Document> values(Document correction) {
        return correction.getList("values", Document.class, List.of());
    }

    private static FieldView read(Document reading) {
        return new FieldView(
                reading.getString("value"),
                false,
                reading.getBoolean("derived", false),
                reading.getDouble("confidence"),
                reading.getString("extractor"),
                InquiryDocument.source(reading),
                reading.getString("model"),
                reading.getString("prompt"),
                reading.getString("messageId"),
                reading.getString("words"),
                reading.getString("note"),
                null,
                null,
                Fields.instant(reading, "recordedAt"));
    }

    private static FieldView entered(Document value, int number, Document correction) {
        return new FieldView(
                value.getString("value"),
                true,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                number,
                correction.getString("by"),
                Fields.instant(correction, "at"));
    }

    private static ConflictView conflict(Document conflict) {
        return new ConflictView(
                InquiryField.of(conflict.getString("field")),
                conflict.getString("value"),
                conflict.getString("messageId"),
                conflict.getString("words"),
                conflict.getString("extractor"),
                Fields.instant(conflict, "recordedAt"));
    }

    private static CorrectionView correction(int number, Document correction, @Nullable Document undone) {
        return new CorrectionView(
                number,
                values(correction).stream()
                        .map(value -> InquiryField.of(value.getString("field")))
                        .toList(),
                correction.getString("by"),
                Fields.instant(correction, "at"),
                undone != null,
                undone == null ? null : undone.getString("by"),
                undone == null ? null : Fields.instant(undone, "at"));
    }
}
