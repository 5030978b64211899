package io.dragoman.gateway.inquiry;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One array of objects, whose names are those of the columns; numbers are numbers, and what is not known is null. */
final class JsonExport {

    private JsonExport() {}

    static void write(ExportTable table, OutputStream out) {
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartArray();
            table.cards().forEach(card -> {
                json.writeStartObject();
                for (ExportColumn column : table.columns()) {
                    json.writePOJOProperty(column.label(), column.value(card));
                }
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }
}
