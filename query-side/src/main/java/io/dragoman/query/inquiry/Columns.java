package io.dragoman.query.inquiry;

import io.dragoman.inquiry.CompletenessRule;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.search.Spelling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** By what inquiries are ordered and filtered: fields of a stored inquiry that follow from what it shows. */
final class Columns {

    static final String TRAVEL = "travelKey";
    static final String VALUE = "valueKey";
    static final String CURRENCY = "currency";
    static final String DESTINATION = "destination";
    static final String READY = "ready";

    private Columns() {}

    /** The update that makes them fit. */
    static Document of(Document inquiry) {
        ShownValues values = new ShownFields(inquiry).values();
        String local = Fields.local(inquiry.getString("_id"));
        Money cost = values.cost();
        String start = values.get(InquiryField.TRAVEL_START_DATE);
        Document set = new Document();
        Document unset = new Document();
        put(set, unset, TRAVEL, ShownValues.day(start) == null ? null : start + '-' + local);
        put(set, unset, VALUE, cost == null ? null : valueKey(cost.amount()) + '-' + local);
        put(set, unset, CURRENCY, cost == null ? null : cost.currency());
        put(set, unset, DESTINATION, destination(values.get(InquiryField.TRIP_DESTINATION)));
        put(set, unset, READY, isReady(values) ? true : null);
        Document update = new Document();
        if (!set.isEmpty()) {
            update.append("$set", set);
        }
        return unset.isEmpty() ? update : update.append("$unset", unset);
    }

    /** The one spelling of a destination by which it is found and counted. */
    static @Nullable String destination(@Nullable String text) {
        return text == null ? null : Spelling.plain(text).strip();
    }

    /** Sorts as amounts do, whatever the currency. */
    static String valueKey(BigDecimal amount) {
        BigDecimal cents = amount.movePointRight(2).setScale(0, RoundingMode.CEILING);
        return "%016d".formatted(cents.toBigInteger());
    }

    static boolean isReady(ShownValues values) {
        return CompletenessRule.CARD.lacking(values::get).isEmpty();
    }

    private static void put(Document set, Document unset, String name, @Nullable Object value) {
        if (value == null) {
            unset.append(name, "");
        } else {
            set.append(name, value);
        }
    }
}
