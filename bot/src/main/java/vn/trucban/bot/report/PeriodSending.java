package vn.trucban.bot.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.document.DocumentNumber;
import vn.trucban.bot.kept.PaperNumbers;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;

/** That a report of a period goes out: under which number, as which file, and instead of which quarters. */
final class PeriodSending {
    private final PeriodPaperStore papers;
    private final Supplier<Content> content;
    private final Clock clock;
    private final NumbersGiven numbers;
    private final PaperNumbers taking;
    private final Drawing drawing;

    /** How a report is made. */
    interface Drawing {
        Material material(Period period, Optional<PeriodPaper> own);

        byte[] letter(Material material, Signing signing);
    }

    /** @param others numbers of other papers than these */
    PeriodSending(
            PeriodPaperStore papers, Supplier<Content> content, Clock clock, NumbersGiven others, Drawing drawing) {
        this.papers = papers;
        this.content = content;
        this.clock = clock;
        NumbersGiven own = NumbersGiven.ofPeriods(papers, content);
        this.numbers = (number, year) -> own.holder(number, year).or(() -> others.holder(number, year));
        this.taking = new PaperNumbers(papers.numberClaims(), clock);
        this.drawing = drawing;
    }

    Answer sent(Period period, String typed, LocalDate date, boolean instead, String by) {
        Optional<String> number = complete(typed);
        if (number.isEmpty()) {
            return Answer.BAD_NUMBER;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        if (!today.isAfter(period.to())) {
            return Answer.NOT_OVER;
        }
        if (date.isAfter(today) || !date.isAfter(period.to())) {
            return Answer.BAD_DATE;
        }
        if (papers.find(period.key()).flatMap(PeriodPaper::sent).isPresent()) {
            return Answer.SENT_ALREADY;
        }
        List<String> quarters =
                instead ? period.quartersCovered().stream().map(Period::key).toList() : List.of();
        return underItsNumber(
                period, new PeriodPaper.Sent(number.get(), date, by, clock.instant(), Optional.empty(), quarters));
    }

    /** Who it is that takes a number. */
    static String claimant(Period period) {
        return "period/" + period.key();
    }

    /** why taken before anybody looks: of two who give one number at once, both would see it free. */
    private Answer underItsNumber(Period period, PeriodPaper.Sent how) {
        int year = how.date().getYear();
        String paper = claimant(period);
        String called = new PeriodWords(content.get().messages()).called(period);
        if (taking.take(how.number(), year, paper, called).isPresent()) {
            return Answer.USED_NUMBER;
        }
        Answer answer = numbers.holder(how.number(), year).isPresent() ? Answer.USED_NUMBER : send(period, how);
        if (answer != Answer.DONE) {
            taking.giveBack(how.number(), year, paper);
        }
        return answer;
    }

    /** Which paper has this number in the year of this date; empty: none has, or it is no number. */
    Optional<String> holder(String typed, LocalDate date) {
        return complete(typed).flatMap(number -> numbers.holder(number, date.getYear()));
    }

    private Optional<String> complete(String typed) {
        return DocumentNumber.complete(typed, content.get().messages().text("report.symbol"));
    }

    /** why drawn anew where somebody was faster: it must say what was decided and filled in when it went out. */
    private Answer send(Period period, PeriodPaper.Sent how) {
        while (true) {
            PeriodPaper before = papers.find(period.key()).orElseGet(() -> PeriodPaper.blank(period.key()));
            if (before.sent().isPresent()) {
                return Answer.SENT_ALREADY;
            }
            Material material = drawing.material(period, Optional.of(before));
            if (material.undecided()) {
                return Answer.UNDECIDED;
            }
            byte[] letter = drawing.letter(material.sentAs(how), before.signing());
            PeriodPaper.Sent kept = how.keptAs(papers.files().keep(letter));
            if (papers.save(before.drawnAgain(material.proposals()).sentAs(kept))) {
                return Answer.DONE;
            }
        }
    }

    /** What went out, byte for byte; empty where nothing did, where none is kept, and where it is not as it was. */
    Optional<byte[]> kept(Period period) {
        return papers.find(period.key())
                .flatMap(PeriodPaper::sent)
                .flatMap(PeriodPaper.Sent::digest)
                .flatMap(papers.files()::find);
    }

    /** A file that went out for this period, also where that was taken back. */
    Optional<byte[]> kept(Period period, String digest) {
        return papers.find(period.key())
                .filter(paper -> paper.wentOutAs(digest))
                .flatMap(paper -> papers.files().find(digest));
    }

    /** The report that was sent instead of the one of this quarter. */
    Optional<PeriodPaper> insteadOf(Period quarter) {
        try (Stream<PeriodPaper> all = papers.all()) {
            return all.filter(paper -> paper.standsFor(quarter)).findFirst();
        }
    }

    /**
     * The paper whose proposals the next report takes up: what was sent instead of the period before, else the period before, else what was
     * sent last.
     */
    Optional<PeriodPaper> earlier(Period period) {
        return insteadOf(period.before())
                .or(() -> papers.find(period.before().key())
                        .filter(paper ->
                                paper.sent().isPresent() || !paper.decided().isEmpty()))
                .or(() -> lastSentBefore(period));
    }

    private Optional<PeriodPaper> lastSentBefore(Period period) {
        try (Stream<PeriodPaper> all = papers.all()) {
            return all.filter(paper -> paper.sent().isPresent())
                    .filter(paper -> paper.period().to().isBefore(period.from()))
                    .max(Comparator.comparing(paper -> paper.period().to()));
        }
    }
}
