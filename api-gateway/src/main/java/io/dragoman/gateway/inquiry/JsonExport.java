package io.dragoman.gateway.inquiry;

import io.dragoman.inquiry.InquiryCard;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One array of objects, whose names are those of the columns. */
final class JsonExport {

    private JsonExport() {}

    static void write(Stream<InquiryCard> cards, OutputStream out) {
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartArray();
            cards.forEach(card -> {
                json.writeStartObject();
                for (ExportColumn column : ExportColumn.values()) {
                    json.writeStringProperty(column.name().toLowerCase(Locale.ROOT), column.of(card));
                }
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }
}
