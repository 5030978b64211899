package io.dragoman.gateway.inquiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.regex.Pattern;

/** Comma-separated values as RFC 4180 has them, in UTF-8 with a byte order mark, by which spreadsheets know the encoding. */
final class CsvExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Where a spreadsheet begins a cell with a formula. Whatever stands between quotation marks, one that separates cells by semicolons or
     * tabs, as in most of Europe, begins another cell behind each of them.
     */
    private static final Pattern FORMULA =
            Pattern.compile("\\A(?=[\t\r\n])|(?:\\A|(?<=[;\t\r\n]))(?=[\\s\"]*+[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private CsvExport() {}

    static void write(ExportTable table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(table.columns().stream().map(ExportColumn::title).toList());
            table.cards()
                    .forEach(card -> csv.writeRecord(table.columns().stream()
                            .map(column -> harmless(column.cell(card)))
                            .toList()));
        }
    }

    /** What would be calculated is text, by an apostrophe before it: the customer wrote it. */
    static String harmless(String cell) {
        return FORMULA.matcher(cell).replaceAll("'");
    }
}
