package vn.trucban.bot.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * Writes an official letter as DOCX in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20/20/30/15 mm, Times New Roman,
 * headed by a borderless table, page numbers at the top from page 2 on.
 */
public final class LetterDocx {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int[] HEAD_WIDTHS = {43, 57};
    private static final int[] FOOT_WIDTHS = {50, 50};
    /** Room for a signature and a seal, in empty lines. */
    private static final int SIGNATURE_LINES = 4;
    /** Paragraphs that stand on one page with the signature. */
    private static final int LAST_WORDS = 2;

    private final OfficialLetter letter;
    private final LetterWords words;
    private final Sheet sheet;

    private LetterDocx(OfficialLetter letter, LetterWords words, XWPFDocument document) {
        this.letter = letter;
        this.words = words;
        this.sheet = new Sheet(document);
    }

    /** The file's bytes. */
    public static byte[] write(OfficialLetter letter, LetterWords words) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new LetterDocx(letter, words, document).compose();
            document.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void compose() {
        sheet.page();
        head();
        title();
        letter.addressees().stream().findFirst().ifPresent(first -> addressees());
        for (int i = 0; i < letter.bases().size(); i++) {
            String mark = i == letter.bases().size() - 1 ? "." : ";";
            sheet.body().italic().say(letter.bases().get(i) + mark);
        }
        BodyBlocks blocks = new BodyBlocks(sheet);
        for (int i = 0; i < letter.body().size(); i++) {
            OfficialLetter.Block block = letter.body().get(i);
            block.match(blocks);
            boolean introduces = i + 1 < letter.body().size()
                    && block instanceof OfficialLetter.Paragraph
                    && letter.body().get(i + 1) instanceof OfficialLetter.Table;
            if (introduces) {
                sheet.keepLastWithNext(1);
            }
        }
        foot();
    }

    private void head() {
        XWPFTable table = sheet.columns(HEAD_WIDTHS, 2);
        XWPFTableCell left = table.getRow(0).getCell(0);
        letter.issuer()
                .parent()
                .ifPresent(parent -> sheet.line(left).size(12).centred().say(upper(parent)));
        letter.issuer()
                .own()
                .forEach(own -> sheet.line(left).size(12).bold().centred().say(upper(own)));
        sheet.rule(left, 30);
        XWPFTableCell right = table.getRow(0).getCell(1);
        sheet.line(right).size(12).bold().centred().say(words.country());
        sheet.line(right).size(13).bold().centred().say(words.motto());
        sheet.rule(right, 62);
        XWPFTableCell number = table.getRow(1).getCell(0);
        sheet.line(number).size(13).centred().say(words.number(letter.number()));
        if (letter.type().isEmpty()) {
            sheet.line(number).size(12).centred().say(words.about(letter.subject()));
        }
        sheet.line(table.getRow(1).getCell(1))
                .size(13)
                .italic()
                .centred()
                .say(words.placeAndDate(letter.place(), letter.date()));
    }

    private void title() {
        sheet.gap();
        letter.type().ifPresent(type -> {
            sheet.free().size(14).bold().centred().say(upper(type));
            sheet.free().size(14).bold().centred().say(letter.subject());
            sheet.ruleBelow(28);
        });
    }

    private void addressees() {
        sheet.gap();
        List<String> all = letter.addressees();
        if (all.size() == 1) {
            sheet.free().size(14).centred().say(words.dear() + " " + all.get(0));
            return;
        }
        sheet.free().size(14).indented(1700).say(words.dear());
        for (int i = 0; i < all.size(); i++) {
            sheet.free().size(14).indented(2600).say("- " + all.get(i) + (i == all.size() - 1 ? "." : ";"));
        }
    }

    /** why kept together, and with the last words: nobody signs a page without a text. */
    private void foot() {
        sheet.gap();
        sheet.keepLastWithNext(LAST_WORDS + 1);
        XWPFTable table = sheet.columns(FOOT_WIDTHS, 1);
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        sheet.line(left).size(12).bold().italic().say(words.recipients());
        List<String> all = letter.recipients();
        for (int i = 0; i < all.size(); i++) {
            sheet.line(left).size(11).say("- " + all.get(i) + (i == all.size() - 1 ? "." : ";"));
        }
        XWPFTableCell right = table.getRow(0).getCell(1);
        letter.signature()
                .authority()
                .forEach(line -> sheet.line(right).size(14).bold().centred().say(upper(line)));
        for (int i = 0; i < SIGNATURE_LINES; i++) {
            sheet.line(right).size(14).centred().say("");
        }
        sheet.line(right).size(14).bold().centred().say(letter.signature().name());
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /** Pieces of the body onto the sheet. */
    private record BodyBlocks(Sheet sheet) implements OfficialLetter.Block.Cases {
        @Override
        public void heading(OfficialLetter.Heading heading) {
            Line line = sheet.body().keptWithNext();
            boolean bold = heading.level() < 3;
            (bold ? line.bold() : line).say(heading.level() == 1 ? upper(heading.text()) : heading.text());
        }

        @Override
        public void paragraph(OfficialLetter.Paragraph paragraph) {
            if (paragraph.spans().stream().anyMatch(span -> span.link().isPresent())) {
                sheet.body().say(paragraph.spans());
                return;
            }
            // why: what people typed into a field has lines, and a run of text has none
            paragraph.text().lines().filter(line -> !line.isBlank()).forEach(line -> sheet.body()
                    .say(line.strip()));
        }

        @Override
        public void table(OfficialLetter.Table table) {
            XWPFTable grid = sheet.grid(table.widths(), table.rows().size() + 1);
            grid.getRow(0).setRepeatHeader(true);
            grid.getRows().forEach(row -> row.setCantSplitRow(true));
            for (int column = 0; column < table.head().size(); column++) {
                sheet.line(grid.getRow(0).getCell(column))
                        .size(12)
                        .bold()
                        .centred()
                        .keptWithNext()
                        .say(table.head().get(column));
                for (int row = 0; row < table.rows().size(); row++) {
                    OfficialLetter.Span cell = table.cell(row, column);
                    Line line = sheet.line(grid.getRow(row + 1).getCell(column)).size(12);
                    boolean number = cell.text().matches("[\\d.,%–-]*");
                    (number ? line.aligned(ParagraphAlignment.CENTER) : line).say(List.of(cell));
                }
            }
            sheet.gap();
        }

        @Override
        public void chart(OfficialLetter.Chart chart) {
            sheet.chart(chart.bars());
            sheet.gap();
        }
    }
}
