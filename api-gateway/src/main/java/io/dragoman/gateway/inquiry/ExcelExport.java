package io.dragoman.gateway.inquiry;

import io.dragoman.inquiry.InquiryCard;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook. All cells but the cost are texts, which are never calculated. */
final class ExcelExport {

    /** A sheet ends there, by its format. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH = 500;

    private ExcelExport() {}

    static void write(ExportTable table, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Dragoman", "1.0")) {
            Iterator<InquiryCard> rest = table.cards().iterator();
            for (int number = 1; number == 1 || rest.hasNext(); number++) {
                sheet(workbook.newWorksheet("Inquiries" + (number == 1 ? "" : " " + number)), table.columns(), rest);
            }
        }
    }

    private static void sheet(Worksheet sheet, List<ExportColumn> columns, Iterator<InquiryCard> cards)
            throws IOException {
        int place = 0;
        for (ExportColumn column : columns) {
            sheet.value(0, place++, column.title());
        }
        for (int row = 1; row < MOST_ROWS && cards.hasNext(); row++) {
            row(sheet, row, columns, cards.next());
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void row(Worksheet sheet, int row, List<ExportColumn> columns, InquiryCard card) {
        int place = 0;
        for (ExportColumn column : columns) {
            InquiryCard.Value value = card.value();
            if (column == ExportColumn.TRIP_COST && value != null) {
                sheet.value(row, place, value.amount());
            } else {
                sheet.inlineString(row, place, printable(column.cell(card)));
            }
            place++;
        }
    }

    /** XML knows no other control characters. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t\r\n]]", "");
    }
}
