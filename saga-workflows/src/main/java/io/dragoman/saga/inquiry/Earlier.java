package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.NoValue;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was known before in the same inquiry. It is asked only where words lean on it: "we return on the 20th". */
@FunctionalInterface
public interface Earlier {

    /** Before the first message. */
    Earlier NOTHING = field -> null;

    /** What was known of the field; {@code null} when nothing was. */
    @Nullable String value(InquiryField field);

    /** The same, once these were read as well; the last value of each field counts. */
    default Earlier followedBy(List<ExtractedValue> read) {
        Map<InquiryField, String> values = read.stream()
                .filter(value -> !NoValue.is(value.value()))
                .collect(Collectors.toMap(ExtractedValue::field, ExtractedValue::value, (former, latter) -> latter));
        return field -> values.containsKey(field) ? values.get(field) : value(field);
    }

    /** Values that are looked up when the first of them is asked for, and once. */
    static Earlier lookedUp(Supplier<Map<InquiryField, String>> values) {
        return new Earlier() {
            private @Nullable Map<InquiryField, String> known;

            @Override
            public @Nullable String value(InquiryField field) {
                Map<InquiryField, String> all = known;
                if (all == null) {
                    all = values.get();
                    known = all;
                }
                return all.get(field);
            }
        };
    }
}
