package vn.trucban.bot.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.document.BookSheet;
import vn.trucban.bot.document.BookXlsx;
import vn.trucban.bot.document.DocumentNumber;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.document.TableXlsx;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;

/**
 * The door to reports of a period (plan IV.2–3): their figures, papers, the incidents behind each number, and what leaders make of the
 * proposals. Reading changes nothing; every change is one conditional save.
 */
public final class ReportDesk {
    private static final int LONGEST_TEXT = 600;
    /** What lasted longer before it was fixed is not found any more; what is still open is, however old. */
    private static final Duration LONGEST_CARRIED = Duration.ofDays(366);

    private static final int LONGEST_BLANK = 120;

    private final IncidentStore incidents;
    private final PeriodPaperStore papers;
    private final Supplier<Content> content;
    private final List<Supplement.Source> sources;
    private final Clock clock;

    public ReportDesk(
            IncidentStore incidents,
            PeriodPaperStore papers,
            Supplier<Content> content,
            List<Supplement.Source> sources,
            Clock clock) {
        this.incidents = incidents;
        this.papers = papers;
        this.content = content;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** What was asked for, as seen today. */
    public Asked asked(String quarter, String from, String to) {
        return Asked.of(quarter, from, to, today());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /** Everything the report of this period says. */
    public Material material(Period period) {
        Instant now = clock.instant();
        List<Figures> all = figures(List.of(period, period.before(), period.yearEarlier()), now);
        Figures figures = all.get(0);
        Optional<PeriodPaper> own = papers.find(period.key());
        Supplement supplement =
                sources.stream().map(source -> source.of(period)).reduce(Supplement.NONE, Supplement::and);
        return new Material(
                figures,
                all.get(1),
                all.get(2),
                supplement,
                proposed(figures, own),
                papers.find(period.before().key()).map(PeriodPaper::decided).orElse(List.of()),
                own.flatMap(PeriodPaper::sent),
                now);
    }

    /** why all at once: what a period carries over was found in the one before, and a million are read no more often than need be. */
    private List<Figures> figures(List<Period> periods, Instant now) {
        Content current = content.get();
        List<Tally> tallies = periods.stream()
                .map(period -> new Tally(
                        period, current.calendar(), current.ladder().byTheClock(), now, kind -> current.playbook(kind)
                                .name()))
                .toList();
        Instant from =
                periods.stream().map(Period::start).min(Instant::compareTo).orElseThrow();
        Instant to = periods.stream().map(Period::end).max(Instant::compareTo).orElseThrow();
        try (Stream<Summary> found = lasting(from, to)) {
            for (Iterator<Summary> each = found.iterator(); each.hasNext(); ) {
                Summary one = each.next();
                tallies.forEach(tally -> tally.add(one));
            }
        }
        return tallies.stream().map(Tally::figures).toList();
    }

    /** Those found in this time, and before them whatever may have lasted into it; in the order of their finding. */
    private Stream<Summary> lasting(Instant from, Instant to) {
        Instant since = from.minus(LONGEST_CARRIED);
        List<Summary> older = incidents.open().stream()
                .filter(incident -> incident.openedAt().isBefore(since))
                .map(incident -> Summary.of(incident, ""))
                .sorted(Comparator.comparing(Summary::foundAt))
                .toList();
        return Stream.concat(older.stream(), incidents.summaries(since, to));
    }

    private List<Material.Proposed> proposed(Figures figures, Optional<PeriodPaper> own) {
        Moments moments = new Moments(content.get().messages());
        List<Material.Proposed> all = new ArrayList<>();
        Proposals.from(figures, moments::length)
                .forEach(one -> all.add(new Material.Proposed(
                        one.rule(),
                        content.get().messages().text(one.messageKey(), one.values()),
                        true,
                        own.flatMap(paper -> paper.decided(one.rule())))));
        // why: what was decided stays although the figures may have moved below the rule since
        own.stream()
                .flatMap(paper -> paper.decided().stream())
                .filter(kept -> all.stream().noneMatch(one -> one.rule().equals(kept.rule())))
                .forEach(kept -> all.add(new Material.Proposed(kept.rule(), kept.drawn(), false, Optional.of(kept))));
        return all;
    }

    /** The sentences that leaders sign, as the report has them. */
    public List<String> sentences(Material material) {
        PeriodWords words = new PeriodWords(content.get().messages());
        Moments moments = new Moments(content.get().messages());
        List<String> all = new ArrayList<>(List.of(
                words.summary(material),
                words.compared("compared-before", material.figures(), material.before()),
                words.compared("compared-year", material.figures(), material.yearEarlier())));
        if (!material.figures().kinds().isEmpty()) {
            all.add(words.interrupted(material, moments::length));
        }
        words.caution(material, content.get().calendar()).ifPresent(all::add);
        return all;
    }

    /**
     * What it takes from elsewhere, as tables.
     *
     * @param id {@code paper}, {@code providers} or {@code drills}
     */
    public record Taken(String id, List<String> head, List<List<BookSheet.Cell>> rows) {}

    /** Only what is known; each number leads to where it is kept. */
    public List<Taken> supplement(Material material) {
        return new SupplementBook(
                        material.supplement(), new PeriodWords(content.get().messages()), ReportAddress::of)
                .sheets().stream()
                        .map(part -> new Taken(part.name(), part.head(), part.rows()))
                        .toList();
    }

    /** The report as DOCX. */
    public byte[] letter(Material material) {
        Content current = content.get();
        Signing signing = papers.find(material.period().key())
                .orElseGet(() -> PeriodPaper.blank(material.period().key()))
                .signing();
        return LetterDocx.write(
                new PeriodReport(material, current.messages(), current.calendar())
                        .letter(current.commune().names(), signing),
                new LetterWords(current.messages()));
    }

    /**
     * The report as XLSX.
     *
     * @param address of the page with the incidents that a number counts
     * @throws IOException when the stream does not take it
     */
    public void book(Material material, Function<SliceOf, String> address, OutputStream out) throws IOException {
        // why from an address of incidents: both are pages of the same site
        String all = address.apply(new SliceOf(material.period(), Slice.of(Slice.Which.ALL)));
        String site = all.substring(0, Math.max(0, all.indexOf(ReportAddress.HOME)));
        BookXlsx.write(
                new PeriodBook(material, content.get().messages(), address, part -> site + ReportAddress.of(part))
                        .sheets(),
                out);
    }

    /**
     * The log of technical incidents as XLSX, an incident at a time.
     *
     * @throws IOException when the stream does not take it
     */
    public void log(Period period, OutputStream out) throws IOException {
        try (Stream<Incident> found = incidents.foundBetween(period.start(), period.end())) {
            Instant now = clock.instant();
            IntFunction<OptionalInt> papers = sources.stream()
                    .filter(Supplement.PaperBook.class::isInstance)
                    .map(Supplement.PaperBook.class::cast)
                    .findFirst()
                    .map(book -> book.dossiers(period.start(), now.plusSeconds(1)))
                    .orElse(number -> OptionalInt.empty());
            LogBook log = new LogBook(content.get().messages(), content.get().calendar(), now, papers);
            TableXlsx.write(log.table(found.map(ReportedIncident::of)), out);
        }
    }

    /** @param shown some of them in the order of their finding */
    public record Behind(int count, List<Summary> shown) {}

    /** The incidents that a number counts: how many, and at most {@code most} of them after the first {@code skip}. */
    public Behind behind(SliceOf of, int skip, int most) {
        int count = 0;
        List<Summary> shown = new ArrayList<>();
        Period period = of.period();
        try (Stream<Summary> found = of.slice().which().beforeToo()
                ? lasting(period.start(), period.end())
                : incidents.summaries(period.start(), period.end())) {
            for (Iterator<Summary> each = found.iterator(); each.hasNext(); ) {
                Summary one = each.next();
                if (of.slice().has(one, period)) {
                    if (count >= skip && shown.size() < most) {
                        shown.add(one);
                    }
                    count++;
                }
            }
        }
        return new Behind(count, shown);
    }

    public Optional<Incident> numbered(int number) {
        return incidents.numbered(number);
    }

    /** The paper of a period; empty while nobody has done anything about it. */
    public Optional<PeriodPaper> paper(Period period) {
        return papers.find(period.key());
    }

    /**
     * A leader accepts, edits or drops a proposal; a later decision takes the place of an earlier one.
     *
     * @param text counts for an edited one only
     */
    public Answer decide(Period period, String rule, PeriodPaper.Verdict verdict, String text, String by) {
        Optional<Material.Proposed> proposed =
                proposed(figures(List.of(period), clock.instant()).get(0), paper(period)).stream()
                        .filter(one -> one.rule().equals(rule))
                        .findFirst();
        if (proposed.isEmpty()) {
            return Answer.NO_SUCH_PROPOSAL;
        }
        boolean edited = verdict == PeriodPaper.Verdict.EDITED;
        if (edited && text.isBlank()) {
            return Answer.NO_TEXT;
        }
        if (edited && text.strip().length() > LONGEST_TEXT) {
            return Answer.TOO_LONG;
        }
        String drawn = proposed.get().drawn();
        return change(
                period,
                paper -> Optional.of(paper.with(new PeriodPaper.Decided(
                        rule,
                        verdict,
                        drawn,
                        edited ? text.strip() : drawn,
                        by,
                        clock.instant(),
                        paper.decided(rule).flatMap(PeriodPaper.Decided::outcome)))),
                Answer.NO_SUCH_PROPOSAL);
    }

    /** What became of a proposal that was taken up; the next report says so. */
    public Answer became(Period period, String rule, PeriodPaper.Became became, String note, String by) {
        if (note.strip().length() > LONGEST_TEXT) {
            return Answer.TOO_LONG;
        }
        PeriodPaper.Outcome outcome = new PeriodPaper.Outcome(became, note.strip(), by, clock.instant());
        return change(period, paper -> paper.became(rule, outcome), Answer.NOT_TAKEN_UP);
    }

    /**
     * The report was signed and sent under this number; nobody is reminded of it any more. Accepted proposals keep the figures they went out
     * with. Refused while the period is not over: its figures would go on changing behind what was sent.
     */
    public Answer sent(Period period, String number, LocalDate date, String by) {
        Optional<String> complete =
                DocumentNumber.complete(number, content.get().messages().text("report.symbol"));
        if (complete.isEmpty()) {
            return Answer.BAD_NUMBER;
        }
        if (!today().isAfter(period.to())) {
            return Answer.NOT_OVER;
        }
        if (date.isAfter(today()) || !date.isAfter(period.to())) {
            return Answer.BAD_DATE;
        }
        PeriodPaper.Sent sent = new PeriodPaper.Sent(complete.get(), date, by, clock.instant());
        Figures figures = figures(List.of(period), clock.instant()).get(0);
        return change(
                period,
                paper -> Optional.of(
                        paper.drawnAgain(proposed(figures, Optional.of(paper))).sentAs(sent)),
                Answer.DONE);
    }

    /** It was marked as sent and was not; who said so and why stays. People are reminded again. */
    public Answer unsent(Period period, String why, String by) {
        if (why.isBlank()) {
            return Answer.NO_REASON;
        }
        return why.strip().length() > LONGEST_TEXT
                ? Answer.TOO_LONG
                : change(period, paper -> paper.unsent(why.strip(), by, clock.instant()), Answer.NOT_SENT);
    }

    /** @param text blank: takes out what was filled in */
    public Answer fill(Period period, String blank, String text) {
        Optional<PeriodBlank> which = PeriodBlank.of(blank);
        if (which.isEmpty()) {
            return Answer.NO_SUCH_BLANK;
        }
        return text.strip().length() > LONGEST_BLANK
                ? Answer.TOO_LONG
                : change(period, paper -> Optional.of(paper.fill(which.get(), text)), Answer.NO_SUCH_BLANK);
    }

    private Answer change(Period period, Function<PeriodPaper, Optional<PeriodPaper>> step, Answer impossible) {
        while (true) {
            PeriodPaper before = papers.find(period.key()).orElseGet(() -> PeriodPaper.blank(period.key()));
            Optional<PeriodPaper> after = step.apply(before);
            if (after.isEmpty()) {
                return impossible;
            }
            if (papers.save(after.get())) {
                return Answer.DONE;
            }
        }
    }
}
