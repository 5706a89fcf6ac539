package vn.trucban.bot.document;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** An A4 page with the statutory margins, and the few things that papers put on it. Lengths in twips, 1/20 pt. */
final class Sheet {
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int BODY_SIZE = 14;
    private static final int PAGE_NUMBER_HALF_POINTS = 26;
    private static final int FIRST_LINE = mm(10);
    private static final int PARAGRAPH_GAP = 120;
    /** Between the margins: 210 − 30 − 15 mm. */
    private static final int TEXT_WIDTH = mm(165);

    /** In the units of drawings. */
    private static final int CHART_WIDTH = 160 * Units.EMU_PER_CENTIMETER / 10;

    private static final int CHART_HEIGHT = 70 * Units.EMU_PER_CENTIMETER / 10;

    private final XWPFDocument document;

    Sheet(XWPFDocument document) {
        this.document = document;
    }

    private static int mm(int millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    /** Size, margins, and page numbers centred at the top, hidden on page 1. */
    void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(mm(210)));
        size.setH(BigInteger.valueOf(mm(297)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(mm(20)));
        margins.setBottom(BigInteger.valueOf(mm(20)));
        margins.setLeft(BigInteger.valueOf(mm(30)));
        margins.setRight(BigInteger.valueOf(mm(15)));
        margins.setHeader(BigInteger.valueOf(mm(10)));
        margins.setFooter(BigInteger.valueOf(mm(10)));
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST);
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph number = header.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        CTSimpleField field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        CTR run = field.addNewR();
        Line.inTheFont(run.addNewRPr());
        run.getRPr().addNewSz().setVal(BigInteger.valueOf(PAGE_NUMBER_HALF_POINTS));
        run.addNewT().setStringValue("2");
    }

    /** A paragraph of its own. */
    Line free() {
        return new Line(document.createParagraph());
    }

    /** A paragraph of the body: justified, first line indented, a gap above. */
    Line body() {
        return free().size(BODY_SIZE)
                .aligned(ParagraphAlignment.BOTH)
                .firstLine(FIRST_LINE)
                .spaced(PARAGRAPH_GAP, 1.15);
    }

    void gap() {
        free().size(8).say("");
    }

    /** The last so many paragraphs stand on the page of what comes after them; only as far back as the last table. */
    void keepLastWithNext(int count) {
        List<IBodyElement> all = document.getBodyElements();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - count); i--) {
            if (!(all.get(i) instanceof XWPFParagraph paragraph)) {
                break;
            }
            paragraph.setKeepNext(true);
        }
    }

    /** Bars as wide as the text, on a line of their own. */
    void chart(BarChart bars) {
        XWPFParagraph place = document.createParagraph();
        place.setAlignment(ParagraphAlignment.CENTER);
        try {
            XWPFChart chart = document.createChart(place.createRun(), CHART_WIDTH, CHART_HEIGHT);
            new ChartDrawing(chart).draw(bars);
        } catch (InvalidFormatException | IOException inMemory) {
            throw new IllegalStateException("a chart of our own cannot be put into our own letter", inMemory);
        }
    }

    /** A line in a cell; the first one takes the paragraph that every new cell has. */
    Line line(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphs().get(0);
        boolean unused = cell.getParagraphs().size() == 1 && first.getRuns().isEmpty();
        return new Line(unused ? first : cell.addParagraph());
    }

    /** A table without borders, its columns so wide in percent of the text. */
    XWPFTable columns(int[] percents, int rows) {
        XWPFTable table = table(IntStream.of(percents).boxed().toList(), rows);
        table.removeBorders();
        return table;
    }

    /** A table with borders, its columns so wide in percent of the text. */
    XWPFTable grid(List<Integer> percents, int rows) {
        XWPFTable table = table(percents, rows);
        // why: else its borders stand as far outside the text as its letters stand inside them
        table.setTableAlignment(TableRowAlign.CENTER);
        return table;
    }

    private XWPFTable table(List<Integer> percents, int rows) {
        XWPFTable table = document.createTable(rows, percents.size());
        var properties = table.getCTTbl().getTblPr();
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(TEXT_WIDTH));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        for (int column = 0; column < percents.size(); column++) {
            for (int row = 0; row < rows; row++) {
                table.getRow(row).getCell(column).setWidth(Integer.toString(TEXT_WIDTH * percents.get(column) / 100));
            }
        }
        return table;
    }

    /** A solid rule under the last line of a cell, so long in percent of the cell. */
    void rule(XWPFTableCell cell, int percent) {
        int side = cell.getWidth() * (100 - percent) / 200;
        border(cell.addParagraph(), side);
    }

    /** A solid rule under the last paragraph. */
    void ruleBelow(int percent) {
        border(document.createParagraph(), TEXT_WIDTH * (100 - percent) / 200);
    }

    /** why a paragraph with a border: it needs no drawing and every program shows it. */
    private static void border(XWPFParagraph paragraph, int side) {
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setSpacingAfter(60);
        var border = paragraph.getCTP().getPPr().addNewPBdr().addNewTop();
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(4));
        border.setSpace(BigInteger.ONE);
        new Line(paragraph).size(2).say("");
    }
}
