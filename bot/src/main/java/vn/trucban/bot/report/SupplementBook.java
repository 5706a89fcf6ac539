package vn.trucban.bot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.document.BookSheet.Cell;

/** What a report takes from elsewhere, as tables: paper intake, the providers that were called, the drills. */
final class SupplementBook {
    private static final List<Integer> PAPER_WIDTHS = List.of(50, 14);
    private static final List<Integer> PROVIDER_WIDTHS = List.of(40, 16, 16, 20, 20);
    private static final List<Integer> DRILL_WIDTHS = List.of(16, 40, 20, 60);

    private final Supplement more;
    private final PeriodWords words;
    private final Function<ReportAddress.Part, String> pages;

    /** @param pages where what a part counts is kept */
    SupplementBook(Supplement more, PeriodWords words, Function<ReportAddress.Part, String> pages) {
        this.more = more;
        this.words = words;
        this.pages = pages;
    }

    /** One table. @param name of its messages under {@code report.book} and {@code report.columns} */
    record Part(String name, List<String> head, List<Integer> widths, List<List<Cell>> rows) {}

    /** Those of which something is known. */
    List<Part> sheets() {
        List<Part> parts = new ArrayList<>();
        more.paper().ifPresent(paper -> parts.add(paper(paper)));
        if (!more.providers().isEmpty()) {
            parts.add(providers());
        }
        if (!more.drills().isEmpty()) {
            parts.add(drills());
        }
        return parts;
    }

    private Part paper(Supplement.Paper paper) {
        return new Part(
                "paper",
                words.columns("paper"),
                PAPER_WIDTHS,
                List.of(
                        row("times", paper.times()),
                        row("dossiers", paper.dossiers()),
                        row("entered", paper.entered()),
                        row("missing", paper.missing())));
    }

    private List<Cell> row(String name, int count) {
        return List.of(
                Cell.of(words.text("paper-row." + name)), counted(Integer.toString(count), ReportAddress.Part.PAPER));
    }

    private Cell counted(String number, ReportAddress.Part part) {
        return Cell.counted(number, Optional.of(pages.apply(part)));
    }

    private Part providers() {
        ReportAddress.Part part = ReportAddress.Part.PROVIDERS;
        return new Part(
                "providers",
                words.columns("providers"),
                PROVIDER_WIDTHS,
                more.providers().stream()
                        .map(one -> List.of(
                                Cell.of(one.name()),
                                counted(Integer.toString(one.calls()), part),
                                counted(Integer.toString(one.answered()), part),
                                counted(Figures.minutes(one.toAnswer(), Figures.Spread::median), part),
                                counted(Figures.minutes(one.toFix(), Figures.Spread::median), part)))
                        .toList());
    }

    private Part drills() {
        return new Part(
                "drills",
                words.columns("drills"),
                DRILL_WIDTHS,
                more.drills().stream()
                        .map(one -> List.of(
                                Cell.of(PeriodWords.date(one.day())),
                                Cell.of(one.name()),
                                counted(Integer.toString(one.people()), ReportAddress.Part.DRILLS),
                                Cell.of(one.result())))
                        .toList());
    }
}
