package io.dragoman.gateway.inquiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.dragoman.inquiry.InquiryCard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Stream;

/** Comma-separated values as RFC 4180 has them, in UTF-8 with a byte order mark, by which spreadsheets know the encoding. */
final class CsvExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvExport() {}

    static void write(Stream<InquiryCard> cards, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(Arrays.stream(ExportColumn.values())
                    .map(ExportColumn::title)
                    .toList());
            cards.forEach(card -> csv.writeRecord(Arrays.stream(ExportColumn.values())
                    .map(column -> harmless(column.of(card)))
                    .toList()));
        }
    }

    /** A cell that would be calculated is text: the customer wrote it. */
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? '\'' + cell : cell;
    }
}
