package vn.trucban.bot.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a small workbook as XLSX, each sheet A4 landscape with its title, table and bars. */
public final class BookXlsx {
    private static final String FONT = "Times New Roman";
    private static final int CHART_COLUMNS = 6;
    private static final int CHART_ROWS = 18;

    private final XSSFWorkbook book;
    private final CellStyle titled;
    private final CellStyle headed;
    private final CellStyle plain;
    private final CellStyle counted;
    private final CellStyle linked;
    private final CellStyle countedLinked;
    /** By their format. */
    private final Map<String, CellStyle> dated = new HashMap<>();

    private BookXlsx(XSSFWorkbook book) {
        this.book = book;
        this.titled = style(font(true), false);
        this.headed = style(font(true), true);
        this.headed.setAlignment(HorizontalAlignment.CENTER);
        this.plain = style(font(false), true);
        Font link = font(false);
        link.setUnderline(Font.U_SINGLE);
        link.setColor(IndexedColors.BLUE.getIndex());
        this.linked = style(link, true);
        // why: a dash for what was not counted stands among numbers
        this.counted = style(font(false), true);
        this.counted.setAlignment(HorizontalAlignment.RIGHT);
        this.countedLinked = style(link, true);
        this.countedLinked.setAlignment(HorizontalAlignment.RIGHT);
        short grouped = book.createDataFormat().getFormat("#,##0");
        this.counted.setDataFormat(grouped);
        this.countedLinked.setDataFormat(grouped);
    }

    /** @throws IOException when the stream does not take it */
    public static void write(List<BookSheet> sheets, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            BookXlsx writer = new BookXlsx(book);
            sheets.forEach(writer::sheet);
            book.write(out);
        }
    }

    private void sheet(BookSheet content) {
        XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(content.name()));
        RowHeight heights = new RowHeight(content.widths(), content.head());
        page(sheet, heights);
        int at = 0;
        for (String line : content.title()) {
            XSSFCell cell = sheet.createRow(at++).createCell(0);
            cell.setCellStyle(titled);
            cell.setCellValue(line);
        }
        int head = content.title().isEmpty() ? 0 : at + 1;
        XSSFRow names = sheet.createRow(head);
        names.setHeightInPoints(heights.of(content.head(), Lettering.BOLD));
        for (int column = 0; column < content.head().size(); column++) {
            put(names, column, BookSheet.Cell.of(content.head().get(column)), headed);
        }
        for (int row = 0; row < content.rows().size(); row++) {
            XSSFRow cells = sheet.createRow(head + 1 + row);
            List<BookSheet.Cell> texts = content.rows().get(row);
            cells.setHeightInPoints(
                    heights.of(texts.stream().map(BookSheet.Cell::text).toList(), Lettering.REGULAR));
            for (int column = 0; column < content.head().size(); column++) {
                put(cells, column, texts.get(column), styleOf(texts.get(column)));
            }
        }
        content.bars().filter(bars -> bars.rows() > 0).ifPresent(bars -> draw(sheet, content, bars, head));
    }

    private static void page(XSSFSheet sheet, RowHeight widths) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        for (int column = 0; column < widths.columns(); column++) {
            sheet.setColumnWidth(column, widths.width(column));
        }
    }

    /** why text cells and never formulas: what people typed may begin with "=". */
    private void put(XSSFRow row, int column, BookSheet.Cell content, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (content.moment().isPresent()) {
            cell.setCellValue(content.moment().get().at());
        } else if (content.number().isPresent()) {
            cell.setCellValue(content.number().getAsInt());
        } else {
            cell.setCellValue(content.text());
        }
        content.link().ifPresent(address -> {
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress(address);
            cell.setHyperlink(link);
            cell.setCellStyle(content.counted() ? countedLinked : linked);
        });
    }

    private CellStyle styleOf(BookSheet.Cell content) {
        return content.moment()
                .map(moment -> dated.computeIfAbsent(moment.format(), this::dated))
                .orElse(content.counted() ? counted : plain);
    }

    private CellStyle dated(String format) {
        CellStyle style = style(font(false), true);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private static void draw(XSSFSheet sheet, BookSheet content, BookSheet.Bars bars, int head) {
        int below = head + content.rows().size() + 2;
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0, 0, 0, 0, 0, below, Math.min(CHART_COLUMNS, content.head().size()), below + CHART_ROWS);
        ChartDrawing drawing = new ChartDrawing(sheet.createDrawingPatriarch().createChart(anchor));
        XDDFCategoryDataSource labels = XDDFDataSourcesFactory.fromStringCellRange(
                sheet, new CellRangeAddress(head + 1, head + bars.rows(), bars.labels(), bars.labels()));
        List<XDDFNumericalDataSource<Double>> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<CellReference> heads = new ArrayList<>();
        for (int column : bars.values()) {
            values.add(XDDFDataSourcesFactory.fromNumericCellRange(
                    sheet, new CellRangeAddress(head + 1, head + bars.rows(), column, column)));
            names.add(content.head().get(column));
            heads.add(new CellReference(sheet.getSheetName(), head, column, true, true));
        }
        drawing.draw(bars.title(), labels, values, names, heads);
    }

    private Font font(boolean bold) {
        Font font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(RowHeight.SIZE);
        font.setBold(bold);
        return font;
    }

    private CellStyle style(Font font, boolean boxed) {
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        if (boxed) {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
