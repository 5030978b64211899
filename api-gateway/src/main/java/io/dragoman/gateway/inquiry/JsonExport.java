package io.dragoman.gateway.inquiry;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One array of objects, whose names are those of the columns. */
final class JsonExport {

    private JsonExport() {}

    static void write(ExportTable table, OutputStream out) {
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartArray();
            table.cards().forEach(card -> {
                json.writeStartObject();
                for (ExportColumn column : table.columns()) {
                    json.writeStringProperty(column.label(), column.of(card));
                }
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }
}
