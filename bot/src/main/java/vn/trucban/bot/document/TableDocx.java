package vn.trucban.bot.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Writes a table as a book to be printed: A4 across, Times New Roman, a title on the first page, the head of the table on each, and
 * page numbers. The whole document is in memory while it is written: some thousand rows at most.
 */
public final class TableDocx {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    /** Between the margins: 297 − 20 − 15 mm. */
    private static final int TEXT_WIDTH = mm(262);

    private static final int TITLE_SIZE = 14;
    private static final int CELL_SIZE = 10;

    /** No column gets less of the page than one part of so many: numbers such as SC-123 must not break. */
    private static final int NARROWEST = 15;

    /** A text of so many letters fits on a page in the narrowest column. */
    private static final int ON_ONE_PAGE = 400;

    private TableDocx() {}

    /**
     * @param above lines above the title: who keeps the book
     * @param below lines below the title: of which time it is
     * @throws IOException when the stream does not take it
     */
    public static void write(List<String> above, List<String> below, SheetTable table, OutputStream out)
            throws IOException {
        write(above, below, table, new Signing(List.of(), ""), out);
    }

    /**
     * Where people sign below the table, side by side.
     *
     * @param as what they sign as; empty: nobody signs
     * @param hint below each
     */
    public record Signing(List<String> as, String hint) {
        public Signing {
            as = List.copyOf(as);
        }
    }

    /**
     * The same, to be signed.
     *
     * @throws IOException when the stream does not take it
     */
    public static void write(
            List<String> above, List<String> below, SheetTable table, Signing signing, OutputStream out)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            above.forEach(line -> line(document).size(12).bold().say(line));
            line(document)
                    .size(TITLE_SIZE)
                    .bold()
                    .centred()
                    .spaced(60, 1.0)
                    .say(table.name().toUpperCase(VIETNAMESE));
            below.forEach(line -> line(document).size(12).italic().centred().say(line));
            line(document).size(6).say("");
            grid(document, table);
            if (!signing.as().isEmpty()) {
                sign(document, signing);
            }
            document.write(out);
        }
    }

    private static void sign(XWPFDocument document, Signing signing) {
        line(document).size(6).say("");
        XWPFTable places = document.createTable(1, signing.as().size());
        places.removeBorders();
        CTTblWidth width = places.getCTTbl().getTblPr().getTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(TEXT_WIDTH));
        XWPFTableRow row = places.getRow(0);
        row.setCantSplitRow(true);
        for (int column = 0; column < signing.as().size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(Integer.toString(TEXT_WIDTH / signing.as().size()));
            new Line(cell.getParagraphs().get(0))
                    .size(12)
                    .bold()
                    .centred()
                    .say(signing.as().get(column));
            new Line(cell.addParagraph()).size(12).italic().centred().say(signing.hint());
        }
    }

    private static int mm(int millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    private static Line line(XWPFDocument document) {
        return new Line(document.createParagraph());
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(mm(297)));
        size.setH(BigInteger.valueOf(mm(210)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(mm(20)));
        margins.setBottom(BigInteger.valueOf(mm(15)));
        margins.setLeft(BigInteger.valueOf(mm(20)));
        margins.setRight(BigInteger.valueOf(mm(15)));
        margins.setHeader(BigInteger.valueOf(mm(8)));
        margins.setFooter(BigInteger.valueOf(mm(8)));
        XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.RIGHT);
        var run = number.getCTP().addNewFldSimple();
        run.setInstr("PAGE");
        Line.inTheFont(run.addNewR().addNewRPr());
        run.getRArray(0).addNewT().setStringValue("1");
    }

    private static void grid(XWPFDocument document, SheetTable table) {
        XWPFTable grid = document.createTable(1, table.head().size());
        var properties = grid.getCTTbl().getTblPr();
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(TEXT_WIDTH));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        XWPFTableRow head = grid.getRow(0);
        head.setRepeatHeader(true);
        fill(head, table.head(), table.widths(), true);
        for (Iterator<List<String>> rows = table.rows().iterator(); rows.hasNext(); ) {
            XWPFTableRow row = grid.createRow();
            List<String> texts = table.shown(rows.next());
            // why not the longest: one that fits on no page has to go on on the next
            row.setCantSplitRow(texts.stream().allMatch(text -> text.length() <= ON_ONE_PAGE));
            fill(row, texts, table.widths(), false);
        }
    }

    private static void fill(XWPFTableRow row, List<String> texts, List<Integer> widths, boolean head) {
        int least = widths.stream().mapToInt(Integer::intValue).sum() / NARROWEST;
        int all = widths.stream().mapToInt(width -> Math.max(width, least)).sum();
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(Integer.toString(TEXT_WIDTH * Math.max(widths.get(column), least) / all));
            Line line = new Line(cell.getParagraphs().get(0)).size(CELL_SIZE);
            (head ? line.bold().centred() : line).say(texts.get(column));
        }
    }
}
