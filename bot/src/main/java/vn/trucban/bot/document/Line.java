package vn.trucban.bot.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** One paragraph while it is set. */
final class Line {
    private static final String FONT = "Times New Roman";

    private final XWPFParagraph paragraph;
    private final XWPFRun run;

    Line(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        this.run = paragraph.createRun();
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(0);
        inTheFont(run.getCTR().addNewRPr());
    }

    /** In every script's slot, else a program takes another font for letters with marks. */
    static void inTheFont(CTRPr properties) {
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        properties.addNewLang().setVal("vi-VN");
    }

    Line size(int points) {
        run.setFontSize(points);
        return this;
    }

    Line bold() {
        run.setBold(true);
        return this;
    }

    Line italic() {
        run.setItalic(true);
        return this;
    }

    Line centred() {
        return aligned(ParagraphAlignment.CENTER);
    }

    Line aligned(ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        return this;
    }

    /** @param twips from the left margin, 1/20 pt */
    Line indented(int twips) {
        paragraph.setIndentationLeft(twips);
        return this;
    }

    /** @param twips of the first line only */
    Line firstLine(int twips) {
        paragraph.setIndentationFirstLine(twips);
        return this;
    }

    Line spaced(int before, double lines) {
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingBetween(lines);
        return this;
    }

    Line keptWithNext() {
        paragraph.setKeepNext(true);
        return this;
    }

    /** Line breaks stay line breaks. */
    void say(String text) {
        String[] lines = text.split("\\R");
        run.setText(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            run.addBreak();
            run.setText(lines[i]);
        }
    }

    /** The same, parts of which lead somewhere on a screen. */
    void say(List<OfficialLetter.Span> spans) {
        for (OfficialLetter.Span span : spans) {
            if (span.link().isPresent()) {
                link(span.text(), span.link().get());
            } else {
                String[] lines = span.text().split("\\R", -1);
                XWPFRun next = like(paragraph.createRun());
                next.setText(lines[0]);
                for (int i = 1; i < lines.length; i++) {
                    next.addBreak();
                    next.setText(lines[i]);
                }
            }
        }
        paragraph.removeRun(0);
    }

    /** why black and without a line: the paper that is signed shows words and numbers, nothing of where they lead. */
    private void link(String text, String address) {
        XWPFRun next = like(paragraph.createHyperlinkRun(address));
        next.setColor("000000");
        next.setUnderline(UnderlinePatterns.NONE);
        next.setText(text);
    }

    private XWPFRun like(XWPFRun next) {
        next.getCTR().setRPr((CTRPr) run.getCTR().getRPr().copy());
        return next;
    }
}
