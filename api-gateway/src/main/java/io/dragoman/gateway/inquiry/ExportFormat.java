package io.dragoman.gateway.inquiry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;

/** The forms in which a list can be taken away. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        void write(ExportTable table, OutputStream out) throws IOException {
            CsvExport.write(table, out);
        }
    },
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(ExportTable table, OutputStream out) throws IOException {
            ExcelExport.write(table, out);
        }
    },
    JSON("json", MediaType.APPLICATION_JSON_VALUE) {
        @Override
        void write(ExportTable table, OutputStream out) {
            JsonExport.write(table, out);
        }
    };

    private final String suffix;
    private final String type;

    ExportFormat(String suffix, String type) {
        this.suffix = suffix;
        this.type = type;
    }

    String suffix() {
        return suffix;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** True for a column that it can hold. */
    boolean has(ExportColumn column) {
        return this == JSON || !column.isWhole();
    }

    /** Its columns where nobody chose any: of a sheet those that it always had, of JSON all that is known. */
    List<ExportColumn> columns() {
        return Arrays.stream(ExportColumn.values())
                .filter(column -> this == JSON || column.isUsual())
                .toList();
    }

    /** Writes the rows as they come; none is kept. */
    abstract void write(ExportTable table, OutputStream out) throws IOException;
}
