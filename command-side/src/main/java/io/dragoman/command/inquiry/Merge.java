package io.dragoman.command.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of an extraction; meanings as in {@link ExtractionRecorded}.
 *
 * @param values all that was read; of a field that is named below, its last value is meant
 */
record Merge(
        List<ExtractedValue> values,
        List<InquiryField> taken,
        List<InquiryField> beneath,
        List<InquiryField> contested) {

    static Merge of(ExtractionRecorded event) {
        return new Merge(event.values(), event.taken(), orNone(event.beneath()), orNone(event.contested()));
    }

    /** True when what was read for the field stands from now on, be it shown or not. */
    boolean reads(InquiryField field) {
        return taken.contains(field) || beneath.contains(field);
    }

    /** True when a field shows another value by it, or would, were there no correction. */
    boolean touchesFields() {
        return !taken.isEmpty() || !beneath.isEmpty();
    }

    /** The value that is meant of a field; {@code null} where it was not read. */
    @Nullable String value(InquiryField field) {
        return values.stream()
                .filter(value -> value.field() == field)
                .reduce((earlier, last) -> last)
                .map(ExtractedValue::value)
                .orElse(null);
    }

    private static List<InquiryField> orNone(@Nullable List<InquiryField> fields) {
        return fields == null ? List.of() : fields;
    }
}
