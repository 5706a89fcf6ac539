package vn.trucban.bot.drill;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.trucban.bot.document.BookSheet;
import vn.trucban.bot.document.BookSheet.Cell;
import vn.trucban.bot.drill.Course.End;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.Capitals;

/** The score sheet of a drill as a small workbook: what was measured, and everything that happened. */
final class DrillBook {
    private static final List<Integer> SCORE = List.of(28, 16, 16, 18, 26);
    /** Asked for, taken. */
    private static final Set<Integer> MINUTES = Set.of(1, 2);

    private static final List<Integer> COURSE = List.of(8, 22, 24, 16, 80);

    private final Drill drill;
    private final ScoreSheet sheet;
    private final DrillTexts texts;
    private final Messages messages;

    DrillBook(Drill drill, ScoreSheet sheet, Content content) {
        this.drill = drill;
        this.sheet = sheet;
        this.texts = new DrillTexts(content);
        this.messages = content.messages();
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
                sheet("score", title, "minutes.score.head", SCORE, score()),
                sheet("course", title, "sheet.course-head", COURSE, course()));
    }

    private List<List<Cell>> score() {
        return DrillMinutes.scoreRows(sheet, texts).stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(at -> MINUTES.contains(at)
                                ? Cell.counted(row.get(at), Optional.empty())
                                : Cell.of(row.get(at)))
                        .toList())
                .toList();
    }

    private List<List<Cell>> course() {
        return sheet.timeline().stream()
                .map(one -> List.of(
                        Cell.counted(Long.toString(one.minute()), Optional.empty()),
                        Cell.minute(one.at(), messages),
                        Cell.of(one.who()),
                        Cell.of(Capitals.first(texts.text("fact." + one.source()))),
                        Cell.of(Capitals.ofSentences(one.text()))))
                .toList();
    }

    private BookSheet sheet(String name, List<String> title, String head, List<Integer> widths, List<List<Cell>> rows) {
        return new BookSheet(
                texts.text("sheet." + name),
                title,
                Arrays.asList(texts.text(head).split("\\|")),
                widths,
                rows,
                Optional.empty());
    }
}
