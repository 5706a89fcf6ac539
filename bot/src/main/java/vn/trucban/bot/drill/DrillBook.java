package vn.trucban.bot.drill;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.document.BookSheet;
import vn.trucban.bot.document.BookSheet.Cell;
import vn.trucban.bot.drill.Course.End;
import vn.trucban.content.library.Content;

/** The score sheet of a drill as a small workbook: what was measured, and everything that happened. */
final class DrillBook {
    private static final List<Integer> SCORE = List.of(28, 16, 16, 18, 26);
    private static final List<Integer> COURSE = List.of(8, 22, 24, 16, 80);

    private final Drill drill;
    private final ScoreSheet sheet;
    private final DrillTexts texts;

    DrillBook(Drill drill, ScoreSheet sheet, Content content) {
        this.drill = drill;
        this.sheet = sheet;
        this.texts = new DrillTexts(content);
    }

    List<BookSheet> sheets() {
        List<String> title = List.of(
                texts.about("sheet.title", drill),
                texts.text(
                        "sheet.when",
                        Map.of(
                                "from",
                                drill.course()
                                        .startedAt()
                                        .map(texts.moments()::full)
                                        .orElse(""),
                                "to",
                                drill.course()
                                        .end()
                                        .map(End::at)
                                        .map(texts.moments()::full)
                                        .orElse(""))));
        return List.of(
                sheet("score", title, "minutes.score.head", SCORE, DrillMinutes.scoreRows(sheet, texts)),
                sheet(
                        "course",
                        title,
                        "sheet.course-head",
                        COURSE,
                        sheet.timeline().stream()
                                .map(one -> List.of(
                                        Long.toString(one.minute()),
                                        texts.moments().full(one.at()),
                                        one.who(),
                                        texts.text("fact." + one.source()),
                                        one.text()))
                                .toList()));
    }

    private BookSheet sheet(
            String name, List<String> title, String head, List<Integer> widths, List<List<String>> rows) {
        return new BookSheet(
                texts.text("sheet." + name),
                title,
                Arrays.asList(texts.text(head).split("\\|")),
                widths,
                rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList(),
                Optional.empty());
    }
}
