package io.dragoman.gateway.inquiry;

import io.dragoman.inquiry.InquiryCard;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** The forms in which a list can be taken away. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        void write(Stream<InquiryCard> cards, OutputStream out) throws IOException {
            CsvExport.write(cards, out);
        }
    },
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(Stream<InquiryCard> cards, OutputStream out) throws IOException {
            ExcelExport.write(cards, out);
        }
    },
    JSON("json", MediaType.APPLICATION_JSON_VALUE) {
        @Override
        void write(Stream<InquiryCard> cards, OutputStream out) {
            JsonExport.write(cards, out);
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

    /** Writes the cards as they come; none is kept. */
    abstract void write(Stream<InquiryCard> cards, OutputStream out) throws IOException;
}
