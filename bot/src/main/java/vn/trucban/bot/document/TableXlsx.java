package vn.trucban.bot.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** Writes a table as XLSX: a title, its head repeated on every printed page, A4 landscape, filters on; memory does not grow with the rows. */
public final class TableXlsx {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String FONT = "Times New Roman";
    private static final int WINDOW = 100;
    /** What Excel opens; longer texts are cut there with a mark. */
    private static final int LONGEST_CELL = 32_767;

    private TableXlsx() {}

    /**
     * @param above lines above the title: who keeps the table
     * @param below lines below the title: of which time it is
     * @throws IOException when the stream does not take it
     */
    public static void write(List<String> above, List<String> below, SheetTable table, OutputStream out)
            throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW)) {
            SXSSFSheet sheet = book.createSheet(table.name());
            RowHeight heights = new RowHeight(table.widths(), table.head());
            int head = title(book, sheet, above, below, table.name());
            page(sheet, heights, head);
            row(sheet, head, table.head(), style(book, true))
                    .setHeightInPoints(heights.of(table.head(), Lettering.BOLD));
            CellStyle plain = style(book, false);
            CellStyle dated = dated(book, table);
            int number = head + 1;
            for (Iterator<List<String>> rows = table.rows().iterator(); rows.hasNext(); number++) {
                List<String> texts = rows.next();
                row(sheet, number, texts, plain, table, dated)
                        .setHeightInPoints(heights.of(table.shown(texts), Lettering.REGULAR));
            }
            sheet.setAutoFilter(new CellRangeAddress(
                    head, Math.max(head, number - 1), 0, table.head().size() - 1));
            book.write(out);
        }
    }

    /** @return the row for the head of the table */
    private static int title(
            SXSSFWorkbook book, SXSSFSheet sheet, List<String> above, List<String> below, String name) {
        CellStyle bold = book.createCellStyle();
        bold.setFont(font(book, true));
        CellStyle plain = book.createCellStyle();
        plain.setFont(font(book, false));
        int at = 0;
        for (String line : above) {
            put(sheet.createRow(at++).createCell(0), line, plain);
        }
        put(sheet.createRow(at++).createCell(0), name.toUpperCase(VIETNAMESE), bold);
        for (String line : below) {
            put(sheet.createRow(at++).createCell(0), line, plain);
        }
        return at;
    }

    private static void put(Cell cell, String text, CellStyle style) {
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private static void page(SXSSFSheet sheet, RowHeight widths, int head) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        sheet.createFreezePane(0, head + 1);
        for (int column = 0; column < widths.columns(); column++) {
            sheet.setColumnWidth(column, widths.width(column));
        }
    }

    private static Font font(SXSSFWorkbook book, boolean bold) {
        Font font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(RowHeight.SIZE);
        font.setBold(bold);
        return font;
    }

    private static CellStyle style(SXSSFWorkbook book, boolean head) {
        CellStyle style = book.createCellStyle();
        style.setFont(font(book, head));
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

    /** why a format of its own: only so a clerk can sort and filter by day. */
    private static CellStyle dated(SXSSFWorkbook book, SheetTable table) {
        CellStyle style = style(book, false);
        if (!table.dated().format().isEmpty()) {
            style.setDataFormat(book.createDataFormat().getFormat(table.dated().format()));
            style.setAlignment(HorizontalAlignment.LEFT);
        }
        return style;
    }

    private static Row row(SXSSFSheet sheet, int number, List<String> texts, CellStyle style) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.size(); column++) {
            put(row.createCell(column), texts.get(column), style);
        }
        return row;
    }

    private static Row row(
            SXSSFSheet sheet, int number, List<String> texts, CellStyle style, SheetTable table, CellStyle dated) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.size(); column++) {
            Cell cell = row.createCell(column);
            String text = texts.get(column);
            Optional<LocalDateTime> moment = table.moment(column, text);
            cell.setCellStyle(moment.isPresent() ? dated : style);
            if (moment.isPresent()) {
                cell.setCellValue(moment.get());
            } else {
                put(cell, text, table.counted().contains(column));
            }
        }
        return row;
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
