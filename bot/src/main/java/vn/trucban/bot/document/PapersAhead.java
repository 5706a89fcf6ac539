package vn.trucban.bot.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes a paper and a workbook to nowhere, so that the some two thousand classes it takes are there when the first real one is written:
 * for a short program with something to wait for meanwhile.
 */
public final class PapersAhead {
    private static final BarChart BARS = new BarChart("1", List.of("1"), List.of(new BarChart.Series("1", List.of(1))));
    private static final BookSheet SHEET = new BookSheet(
            "1",
            List.of("1"),
            List.of("1", "2"),
            List.of(9, 9),
            List.of(List.of(BookSheet.Cell.of("1"), BookSheet.Cell.counted("1", Optional.of("https://localhost/")))),
            Optional.of(new BookSheet.Bars("1", 0, List.of(1), 1)));

    private PapersAhead() {}

    /** Changes nothing but what is in memory. */
    public static void write() {
        try (XWPFDocument document = new XWPFDocument()) {
            Sheet sheet = new Sheet(document);
            sheet.page();
            sheet.body().say("1");
            sheet.line(sheet.grid(List.of(50, 50), 1).getRow(0).getCell(0)).say("1");
            sheet.chart(BARS);
            document.write(OutputStream.nullOutputStream());
            BookXlsx.write(List.of(SHEET), OutputStream.nullOutputStream());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
