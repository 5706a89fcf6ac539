package vn.trucban.bot.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.trucban.bot.document.DocumentNumber;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.kept.Typed;
import vn.trucban.bot.report.NumbersGiven;
import vn.trucban.bot.report.Supplement;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;

/**
 * The door to reports of incidents. Finds those that are owed, begins them, asks whoever can act, keeps what people fill in and to whom they
 * sent it. Every change is one conditional save; several instances may do the rounds at once.
 */
public final class FilingDesk {
    static final int LONGEST_TEXT = 1500;

    private static final Beside NONE = new Beside(Optional.empty(), any -> Optional.empty(), NumbersGiven.NONE);

    private final IncidentStore incidents;
    private final FilingStore store;
    private final FilingRound round;
    private final Supplier<Content> content;
    private final Clock clock;
    private final Beside beside;
    private final FilingPapers papers;
    private final FilingChanges changes;
    private final FilingNumbers numbers;
    private final FilingBlanks blanks;

    /** Where what was decided about a report becomes a fact of its incident; once per command id. */
    public interface Facts {
        void enter(IncidentId incident, String commandId, OutsideFact fact);
    }

    /**
     * What other desks know and keep.
     *
     * @param facts empty: what is decided is kept here until somebody takes it
     * @param dossiers taken in on paper because of an incident; empty: paper was never received for it
     * @param numbers of other papers than these
     * @param late what was written down about an incident some time after it happened
     */
    public record Beside(
            Optional<Facts> facts,
            Function<Incident, Optional<Supplement.Dossiers>> dossiers,
            NumbersGiven numbers,
            Function<Incident, List<LateFact>> late) {
        /** Without anything that was written down late. */
        public Beside(
                Optional<Facts> facts,
                Function<Incident, Optional<Supplement.Dossiers>> dossiers,
                NumbersGiven numbers) {
            this(facts, dossiers, numbers, any -> List.of());
        }
    }

    public FilingDesk(
            IncidentStore incidents, FilingStore store, Telling people, Supplier<Content> content, Clock clock) {
        this(incidents, store, new FilingRound(incidents, store, people, content, clock), content, clock, NONE);
    }

    private FilingDesk(
            IncidentStore incidents,
            FilingStore store,
            FilingRound round,
            Supplier<Content> content,
            Clock clock,
            Beside beside) {
        this.incidents = incidents;
        this.store = store;
        this.round = round;
        this.content = content;
        this.clock = clock;
        this.beside = beside;
        this.numbers = new FilingNumbers(store, beside.numbers(), content, clock);
        this.changes = new FilingChanges(store, changed -> round.enterSoon(changed, beside.facts()));
        this.papers = new FilingPapers(incidents, store, beside, content, clock);
        this.blanks = new FilingBlanks(incidents, store, papers, changes, content, clock);
    }

    /** The same, which also enters what is decided into the register; until then it is kept. */
    public FilingDesk entering(Facts where) {
        return beside(new Beside(Optional.of(where), beside.dossiers(), beside.numbers(), beside.late()));
    }

    /** The same, which knows what others know. */
    public FilingDesk beside(Beside others) {
        return new FilingDesk(incidents, store, round, content, clock, others);
    }

    /** Its screens in chat. */
    public Talk talk() {
        return new DeedTalk(this);
    }

    /**
     * What became of a wish: the report as it is now, or why not.
     *
     * @param where what stands in its way, as people call it; mostly empty
     * @param at the blanks that it is about; mostly none
     */
    public record Outcome(Optional<Filing> filing, Optional<Refusal> refusal, String where, Set<Blank> at) {
        static Outcome of(Filing filing) {
            return new Outcome(Optional.of(filing), Optional.empty(), "", Set.of());
        }

        public static Outcome no(Refusal why) {
            return no(why, Set.of());
        }

        static Outcome no(Refusal why, Set<Blank> at) {
            return new Outcome(Optional.empty(), Optional.of(why), "", at);
        }
    }

    /** Who may read, fill in and send. */
    public static boolean isFor(Person person) {
        return person.is(Role.LEADER) || person.is(Role.ADMIN) || person.is(Role.TECHNICIAN);
    }

    /** Begins what has come to be owed, and asks for what is late. */
    public void round() {
        round.run(beside.facts());
    }

    /** Somebody said when this incident really began or ended: whether it owes a report follows at once. A second time changes nothing. */
    public void timesSaid(Incident incident) {
        round.look(incident);
    }

    public Optional<Filing> find(int number) {
        return store.find(number);
    }

    public Optional<Incident> incident(int number) {
        return incidents.numbered(number);
    }

    /** Those not sent to everybody yet, by number; none of what was nothing. */
    public List<Filing> unsent() {
        return store.unsent().stream()
                .filter(filing -> !filing.done() && !papers.falseAlarm(filing))
                .toList();
    }

    /** The newest, at most {@code limit}. */
    public List<Filing> recent(int limit) {
        return store.recent(limit);
    }

    /** What other reports name as the plan that they stand on, the last one first. */
    public List<String> plans() {
        return store.recent(Filing.REMEMBERED).stream()
                .flatMap(one -> one.filled(Blank.PLAN).stream())
                .filter(text -> !text.equals(content.get().messages().text("incident.erased")))
                .distinct()
                .toList();
    }

    /** The report of this incident, begun where there is none yet, also where no rule demands one. */
    public Outcome begin(int number) {
        Optional<Filing> there = store.find(number);
        if (there.isPresent()) {
            return Outcome.of(there.get());
        }
        Optional<Incident> incident = incidents.numbered(number);
        if (incident.isEmpty()) {
            return Outcome.no(Refusal.NO_SUCH_INCIDENT);
        }
        if (incident.get().falseAlarm()) {
            return Outcome.no(Refusal.FALSE_ALARM);
        }
        Content current = content.get();
        store.insert(Filing.begun(
                        number,
                        incident.get().id(),
                        round.owed(incident.get()),
                        current.reporting().recipients())
                .asUsual(store.recent(Filing.REMEMBERED), current.messages().text("incident.erased")));
        return Outcome.of(store.find(number).orElseThrow());
    }

    /**
     * The letter as DOCX: what went out once it did, byte for byte. Before, once it is ready to be signed: what was taken first since the last
     * change, so that what is marked as sent is what was signed, whoever looked meanwhile; else drawn now. Empty where there is none of this
     * incident, where there was nothing, and where what went out is not as it was.
     */
    public Optional<byte[]> letter(int number) {
        return papers.letter(number);
    }

    /** The letter is made anew from what is known now, to be signed instead of what was taken before. */
    public Outcome renew(int number) {
        Outcome outcome = changes.beforeItIsOut(number, filing -> Outcome.of(filing.drawnAnew()));
        letter(number);
        return store.find(number)
                .filter(any -> outcome.refusal().isEmpty())
                .map(Outcome::of)
                .orElse(outcome);
    }

    /** The letter to be signed was made before something happened that it would tell now. */
    public boolean overtaken(Filing filing, Incident incident) {
        return papers.overtaken(filing, incident);
    }

    /** The letter as it would be drawn from what is known now, whatever went out. */
    public Optional<byte[]> today(int number) {
        return store.find(number).flatMap(papers::today);
    }

    /** A letter of this incident that went out, also where that was taken back. */
    public Optional<byte[]> sentAs(int number, String digest) {
        return store.find(number).flatMap(filing -> papers.sentAs(filing, digest));
    }

    /** What the register says where nobody filled in anything; empty: nothing. */
    public String known(Blank blank, Incident incident) {
        return papers.known(blank, incident);
    }

    /** The receipts of this incident of which nobody has said what became; they are not among the dossiers that are known. */
    public List<String> unclear(Incident incident) {
        return papers.unclear(incident);
    }

    /** What somebody filled in that is not the register's own. */
    public Optional<String> own(Filing filing, Blank blank, Incident incident) {
        return FilingPapers.own(filing, blank, incident);
    }

    /** What stands in a blank: what somebody filled in, else what the register has. */
    public String shown(Filing filing, Blank blank) {
        return blanks.shown(filing, blank, incidents.numbered(filing.number()));
    }

    /** The register has something else for this blank now than what somebody filled in. */
    public boolean differs(Filing filing, Blank blank, Incident incident) {
        String known = known(blank, incident).strip();
        return !known.isEmpty()
                && own(filing, blank, incident)
                        .filter(text -> !text.equals(known))
                        .isPresent();
    }

    /**
     * All that somebody typed, or nothing of it: refused where one of the texts cannot be taken, and where somebody else wrote something else
     * there since this one looked. An empty text takes out what was filled in.
     *
     * @param by id of a member of staff; blank: nobody in particular
     */
    public Outcome fill(int number, List<Typed> typed, String by) {
        return blanks.fill(number, typed, by);
    }

    /** One blank, whatever stands there. */
    public Outcome fill(int number, String blank, String text) {
        String now = store.find(number)
                .flatMap(filing -> Blank.of(blank).map(one -> shown(filing, one)))
                .orElse("");
        return fill(number, List.of(new Typed(blank, now, text)), "");
    }

    /** Under which number and date it was signed, completed as papers are numbered; a later word takes the place of an earlier one. */
    public Outcome number(int number, String as, LocalDate date, String by) {
        Optional<String> complete =
                DocumentNumber.complete(as, content.get().messages().text("report.symbol"));
        if (complete.isEmpty()) {
            return Outcome.no(Refusal.BAD_NUMBER);
        }
        Instant now = clock.instant();
        Optional<Incident> incident = incidents.numbered(number);
        boolean possible = incident.filter(
                        one -> !date.isBefore(LocalDate.ofInstant(one.openedAt(), WorkingCalendar.ZONE)))
                .isPresent();
        if (incident.isPresent() && (!possible || date.isAfter(LocalDate.ofInstant(now, WorkingCalendar.ZONE)))) {
            return Outcome.no(Refusal.BAD_DATE);
        }
        Filing.Numbered how = new Filing.Numbered(complete.get(), date, by, now);
        // why: said once more, it must not make void what was signed under it
        return store.find(number)
                .filter(filing -> filing.isNumbered(how.number(), date))
                .map(Outcome::of)
                .orElseGet(() -> numbers.give(
                        number,
                        how,
                        () -> changes.beforeItIsOut(number, filing -> Outcome.of(filing.numberedAs(how)))));
    }

    /** The numbers given here. */
    public NumbersGiven numbers() {
        return numbers.given();
    }

    /** It went out to this recipient; said a second time, the first time stays. Refused while it has no number or dots are left in it. */
    public Outcome sent(int number, String recipient, String by) {
        return sent(number, recipient, Shown.SURELY, by);
    }

    /**
     * Which letter somebody was shown who says that it went out.
     *
     * @param letter its digest, or how it begins; refused where it is another one now. Empty: they were shown none
     * @param overtaken they know that something has happened since it was made; refused where it has and they do not
     */
    public record Shown(String letter, boolean overtaken) {
        static final Shown SURELY = new Shown("", true);

        boolean isOther(Filing filing) {
            return filing.drawn().filter(now -> now.digest().startsWith(letter)).isEmpty() && !letter.isEmpty();
        }
    }

    /** The same, by somebody who was shown something. */
    public Outcome sent(int number, String recipient, Shown shown, String by) {
        Optional<Refusal> refusal =
                store.find(number).flatMap(filing -> papers.keepsFromSending(filing, recipient, shown));
        if (refusal.isPresent()) {
            return Outcome.no(refusal.get());
        }
        // why: what nobody took is taken now
        letter(number);
        return changes.change(
                number,
                current -> current.sentTo(recipient).isPresent() || shown.isOther(current)
                        ? Optional.empty()
                        : papers.sending(current)
                                .map(letter -> current.send(new Filing.Sent(recipient, by, clock.instant()), letter)));
    }

    /** The blanks that have to be filled in before it goes out, and are not. */
    public List<Blank> left(Filing filing) {
        return papers.left(filing);
    }

    /** That it went out to this recipient was a mistake; who said so and why stays, and it is asked for again. */
    public Outcome unsent(int number, String recipient, String why, String by) {
        Optional<Refusal> refusal = Refusal.ofReason(why, LONGEST_TEXT);
        if (refusal.isPresent()) {
            return Outcome.no(refusal.get());
        }
        if (store.find(number).filter(one -> one.sentTo(recipient).isEmpty()).isPresent()) {
            return Outcome.no(Refusal.NOT_SENT);
        }
        return changes.change(number, filing -> filing.unsend(recipient, why.strip(), by, clock.instant()));
    }

    /** A leader decides that it need not be sent: nobody is asked for it any more. Refused once somebody has it. */
    public Outcome waive(int number, String why, Person by) {
        if (by.is(Role.LEADER) && store.find(number).filter(Filing::out).isPresent()) {
            return Outcome.no(Refusal.SENT_TO_SOME);
        }
        return decided(
                number,
                why,
                by,
                filing -> filing.waived().isPresent() || filing.out()
                        ? Optional.empty()
                        : Optional.of(filing.waive(why.strip(), by.name(), clock.instant())));
    }

    /** A leader decides that it has to be sent after all. */
    public Outcome oweAgain(int number, String why, Person by) {
        return decided(
                number,
                why,
                by,
                filing -> filing.waived().isEmpty()
                        ? Optional.empty()
                        : Optional.of(filing.oweAgain(why.strip(), by.name(), clock.instant())));
    }

    private Outcome decided(int number, String why, Person by, Function<Filing, Optional<Filing>> step) {
        if (!by.is(Role.LEADER)) {
            return Outcome.no(Refusal.NOT_A_LEADER);
        }
        return Refusal.ofReason(why, LONGEST_TEXT).map(Outcome::no).orElseGet(() -> changes.change(number, step));
    }
}
