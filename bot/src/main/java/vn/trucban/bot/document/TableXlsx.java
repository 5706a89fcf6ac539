package vn.trucban.bot.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a table as XLSX: head repeated on every printed page, A4 landscape, filters on; memory does not grow with the rows. */
public final class TableXlsx {
    private static final String FONT = "Times New Roman";
    private static final short SIZE = 12;
    private static final int WINDOW = 100;
    private static final int CHARACTER = 256;
    /** What Excel opens; longer texts are cut there with a mark. */
    private static final int LONGEST_CELL = 32_767;

    private TableXlsx() {}

    /** @throws IOException when the stream does not take it */
    public static void write(SheetTable table, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW)) {
            SXSSFSheet sheet = book.createSheet(table.name());
            page(sheet, table);
            row(sheet, 0, table.head(), style(book, true), Set.of());
            CellStyle plain = style(book, false);
            int number = 1;
            for (Iterator<List<String>> rows = table.rows().iterator(); rows.hasNext(); number++) {
                row(sheet, number, rows.next(), plain, table.counted());
            }
            sheet.setAutoFilter(new CellRangeAddress(
                    0, Math.max(0, number - 1), 0, table.head().size() - 1));
            book.write(out);
        }
    }

    private static void page(SXSSFSheet sheet, SheetTable table) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < table.widths().size(); column++) {
            sheet.setColumnWidth(column, table.widths().get(column) * CHARACTER);
        }
    }

    private static CellStyle style(SXSSFWorkbook book, boolean head) {
        Font font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(SIZE);
        font.setBold(head);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (head) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static void row(SXSSFSheet sheet, int number, List<String> texts, CellStyle style, Set<Integer> counted) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(style);
            put(cell, texts.get(column), counted.contains(column));
        }
    }

    /** why text cells and never formulas: what people typed may begin with "=". */
    private static void put(Cell cell, String text, boolean counted) {
        if (counted && text.matches("\\d{1,9}")) {
            cell.setCellValue(Integer.parseInt(text));
        } else {
            cell.setCellValue(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…");
        }
    }
}
