package vn.trucban.bot.report;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.content.library.Content;

/** Numbers of official papers that are given already: within a year, no two papers of the office have one number. */
public interface NumbersGiven {
    /** None is given. */
    NumbersGiven NONE = (number, year) -> Optional.empty();

    /** Those of reports of a period. */
    static NumbersGiven ofPeriods(PeriodPaperStore papers, Supplier<Content> content) {
        return (number, year) -> {
            try (Stream<PeriodPaper> all = papers.all()) {
                return all.filter(paper -> paper.sent()
                                .filter(sent -> sent.number().equals(number)
                                        && sent.date().getYear() == year)
                                .isPresent())
                        .findFirst()
                        .map(paper -> new PeriodWords(content.get().messages()).called(paper.period()));
            }
        };
    }

    /** What people call the paper that has this number in this year; empty: none has. */
    Optional<String> holder(String number, int year);
}
