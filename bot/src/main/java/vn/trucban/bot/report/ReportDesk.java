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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.document.BookSheet;
import vn.trucban.bot.document.BookXlsx;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.incident.SaidTimes;
import vn.trucban.bot.incident.Summary;
import vn.trucban.bot.kept.Typed;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.reporting.Proposing;

/**
 * The door to reports of a period (plan IV.2–3): their figures, papers, the incidents behind each number, and what leaders make of the
 * proposals. Reading changes nothing; every change is one conditional save.
 */
public final class ReportDesk {
    /** What lasted longer before it was fixed is not found any more; what is still open is, however old. */
    private static final Duration LONGEST_CARRIED = Duration.ofDays(366);

    private final IncidentStore incidents;
    private final PeriodPaperStore papers;
    private final Supplier<Content> content;
    private final List<Supplement.Source> sources;
    private final Clock clock;
    private final PeriodDeeds deeds;
    private final PeriodSending sending;
    private final Beside beside;

    /** @param entering told that something of a paper belongs into the register */
    private record Beside(NumbersGiven numbers, Leads leads, Runnable entering) {}

    public ReportDesk(
            IncidentStore incidents,
            PeriodPaperStore papers,
            Supplier<Content> content,
            List<Supplement.Source> sources,
            Clock clock) {
        this(incidents, papers, content, sources, clock, new Beside(NumbersGiven.NONE, Leads.NOWHERE, () -> {}));
    }

    private ReportDesk(
            IncidentStore incidents,
            PeriodPaperStore papers,
            Supplier<Content> content,
            List<Supplement.Source> sources,
            Clock clock,
            Beside beside) {
        this.incidents = incidents;
        this.papers = papers;
        this.content = content;
        this.sources = List.copyOf(sources);
        this.clock = clock;
        this.deeds = new PeriodDeeds(papers, clock);
        this.beside = beside;
        this.sending = new PeriodSending(papers, content, clock, beside.numbers(), new Drawing());
    }

    /** The same, which knows the numbers of other papers. */
    public ReportDesk beside(NumbersGiven others) {
        return with(new Beside(others, beside.leads(), beside.entering()));
    }

    /** The same, in whose letters numbers lead there. */
    public ReportDesk leading(Leads where) {
        return with(new Beside(beside.numbers(), where, beside.entering()));
    }

    /** The same, which enters what was sent and taken back at once; else the next round does. */
    public ReportDesk entering(Runnable now) {
        return with(new Beside(beside.numbers(), beside.leads(), now));
    }

    private ReportDesk with(Beside others) {
        return new ReportDesk(incidents, papers, content, sources, clock, others);
    }

    private Answer entered(Answer answer) {
        if (answer == Answer.DONE) {
            beside.entering().run();
        }
        return answer;
    }

    /** How reports are made, for their sending. */
    private final class Drawing implements PeriodSending.Drawing {
        @Override
        public Material material(Period period, Optional<PeriodPaper> own) {
            return ReportDesk.this.material(period, own);
        }

        @Override
        public byte[] letter(Material material, Signing signing) {
            return ReportDesk.this.letter(material, signing);
        }
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
        return material(period, papers.find(period.key()));
    }

    /** why only as far: a quarter that has just begun has always had fewer than a whole one. */
    private Material material(Period period, Optional<PeriodPaper> own) {
        Instant now = clock.instant();
        Period before = period.asFar(period.before(), today());
        Period yearEarlier = period.asFar(period.yearEarlier(), today());
        List<Figures> all = figures(List.of(period, before, yearEarlier), now);
        Figures figures = all.get(0);
        Supplement more = taken(period);
        return new Material(
                figures,
                all.get(1),
                all.get(2),
                new Material.Supplements(more, taken(before), taken(yearEarlier)),
                proposed(figures, more, own),
                sending.earlier(period).map(PeriodPaper::decided).orElse(List.of()),
                own.flatMap(PeriodPaper::sent),
                now);
    }

    private Supplement taken(Period period) {
        return sources.stream().map(source -> source.of(period)).reduce(Supplement.NONE, Supplement::and);
    }

    /** The incidents from which a part's numbers come, at most {@code most} of them after the first {@code skip}. */
    public Behind behind(Period period, ReportAddress.Part part, String name, int skip, int most) {
        List<Integer> numbers = taken(period).incidents(part, name);
        List<Summary> shown = numbers.stream()
                .skip(skip)
                .limit(most)
                .flatMap(number -> incidents.numbered(number).stream())
                .map(incident -> Summary.of(incident, ""))
                .toList();
        return new Behind(numbers.size(), shown);
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
            found.forEachOrdered(one -> {
                for (Tally tally : tallies) {
                    tally.add(one);
                }
            });
        }
        return tallies.stream().map(Tally::figures).toList();
    }

    /** Those found in this time, before them whatever may have lasted into it, after them whatever may have begun in it; in the order of their finding. */
    private Stream<Summary> lasting(Instant from, Instant to) {
        Instant since = from.minus(LONGEST_CARRIED);
        List<Summary> older = incidents.open().stream()
                .filter(incident -> incident.openedAt().isBefore(since))
                .map(incident -> Summary.of(incident, ""))
                .sorted(Comparator.comparing(Summary::foundAt))
                .toList();
        return Stream.concat(older.stream(), incidents.summaries(since, to.plus(SaidTimes.LONGEST_UNSEEN)));
    }

    private List<Material.Proposed> proposed(Figures figures, Supplement more, Optional<PeriodPaper> own) {
        Messages messages = content.get().messages();
        Proposing rules = content.get().reporting().proposing();
        List<Material.Proposed> all = new ArrayList<>();
        Stream.concat(
                        Proposals.from(figures, rules, new Moments(messages)::length).stream(),
                        ProposalsElsewhere.from(more, figures.period(), rules.elsewhere()).stream())
                .forEach(one -> all.add(new Material.Proposed(
                        one.rule(), one.in(messages), true, own.flatMap(paper -> paper.decided(one.rule())))));
        // why: what was decided stays although the figures may have moved below the rule since
        own.stream()
                .flatMap(paper -> paper.decided().stream())
                .filter(kept -> all.stream().noneMatch(one -> one.rule().equals(kept.rule())))
                .forEach(kept -> all.add(
                        new Material.Proposed(kept.rule(), new Paragraph(kept.drawn()), false, Optional.of(kept))));
        return all;
    }

    /** The sentences that leaders sign, as the report has them; their numbers lead from page to page. */
    public List<Paragraph> sentences(Material material) {
        return new PeriodSentences(material, new PeriodWords(content.get().messages()), Leads.withinTheSite())
                .all(content.get().calendar());
    }

    /**
     * A table of the page.
     *
     * @param id {@code months}, {@code systems}, {@code causes}, {@code paper}, {@code providers}, {@code drills} or {@code drill-counts}
     */
    public record Taken(String id, List<String> head, List<List<BookSheet.Cell>> rows) {}

    /** Months, systems and causes beside the earlier times, each number with where it leads; systems and causes only where some were named. */
    public List<Taken> beside(Material material) {
        PeriodWords words = new PeriodWords(content.get().messages());
        PeriodTables tables = new PeriodTables(material, words, Leads.withinTheSite()::to);
        return Stream.of(
                        new Taken("months", words.columns("months"), tables.months()),
                        new Taken("causes", words.columns("causes"), tables.causes()),
                        new Taken("systems", words.columns("systems"), tables.systems()))
                .filter(one -> !one.rows().isEmpty())
                .toList();
    }

    /** What it takes from elsewhere. Only what is known; each number leads to where it is kept. */
    public List<Taken> supplement(Material material) {
        return new SupplementBook(material, new PeriodWords(content.get().messages()), Leads.withinTheSite())
                .sheets().stream()
                        .map(part -> new Taken(part.name(), part.head(), part.rows()))
                        .toList();
    }

    /** The report as DOCX: byte for byte what went out, once it did; empty while it did not, and where that is not as it was. */
    public Optional<byte[]> sentLetter(Period period) {
        return sending.kept(period);
    }

    /** What went out once as this file, also where that was taken back. */
    public Optional<byte[]> sentLetter(Period period, String digest) {
        return sending.kept(period, digest);
    }

    /** The report as DOCX, as it is drawn now. */
    public byte[] letter(Material material) {
        return letter(
                material,
                papers.find(material.period().key())
                        .orElseGet(() -> PeriodPaper.blank(material.period().key()))
                        .signing());
    }

    private byte[] letter(Material material, Signing signing) {
        Content current = content.get();
        return LetterDocx.write(
                new PeriodReport(material, current.messages(), current.calendar(), beside.leads())
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
        BookXlsx.write(new PeriodBook(material, content.get().messages(), address, site).sheets(), out);
    }

    /**
     * The log of technical incidents as XLSX, an incident at a time.
     *
     * @throws IOException when the stream does not take it
     */
    public void log(Period period, OutputStream out) throws IOException {
        LogBookFiles.of(incidents::foundBetween, sources, content, clock).xlsx(period, out);
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
     * A leader accepts, edits or drops a proposal; a later decision takes the place of an earlier one. Nothing is decided any more about what
     * was sent.
     *
     * @param text counts for an edited one only
     */
    public Answer decide(Period period, String rule, PeriodPaper.Verdict verdict, String text, String by) {
        List<Material.Proposed> proposed =
                proposed(figures(List.of(period), clock.instant()).get(0), taken(period), paper(period));
        return deeds.decide(period, proposed, rule, verdict, text, by);
    }

    /** What became of a proposal that was taken up; the next report says so. */
    public Answer became(Period period, String rule, PeriodPaper.Became became, String note, String by) {
        return deeds.became(period, rule, became, note, by);
    }

    /**
     * The report goes out under this number; nobody is reminded of it any more. From then on it is kept as it is: figures, sentences and
     * proposals with it. Refused while the period is not over, its figures would go on changing; while a leader has to decide something; and
     * where another paper of that year has the number.
     *
     * @param instead for some days that are no quarter: nothing more is sent for the quarters that they cover
     */
    public Answer sent(Period period, String number, LocalDate date, boolean instead, String by) {
        return entered(sending.sent(period, number, date, instead, by));
    }

    /** The same, beside what is sent for quarters. */
    public Answer sent(Period period, String number, LocalDate date, String by) {
        return sent(period, number, date, false, by);
    }

    /** Which other paper has this number in the year of this date. */
    public Optional<String> holder(String number, LocalDate date) {
        return sending.holder(number, date);
    }

    /** The report that was sent instead of the one of this quarter. */
    public Optional<PeriodPaper> insteadOf(Period quarter) {
        return sending.insteadOf(quarter);
    }

    /** The quarters of which this may be sent instead. */
    public List<Period> covered(Period period) {
        return period.quartersCovered();
    }

    /** So much of each of them is in it that it is usually sent instead. */
    public boolean coversUsually(Period period) {
        return covered(period).stream().allMatch(period::standsUsuallyFor);
    }

    /** The period whose proposals this one's report takes up. */
    public Period earlier(Period period) {
        return sending.earlier(period).map(PeriodPaper::period).orElseGet(period::before);
    }

    /** It was marked as sent and was not; who said so and why stays. People are reminded again. */
    public Answer unsent(Period period, String why, String by) {
        return entered(deeds.unsent(period, why, by));
    }

    /** As {@code FilingDesk.fill}: all that somebody changed, or nothing; nothing is filled in any more in what was sent. */
    public Filled fill(Period period, List<Typed> typed, String by) {
        return deeds.fill(period, typed, by);
    }
}
