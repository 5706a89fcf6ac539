package vn.trucban.bot.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.document.DocumentNumber;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.incident.Summary;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/**
 * The door to reports of incidents. Finds those that are owed, begins them, asks whoever can act, keeps what people fill in and to whom they
 * sent it. Every change is one conditional save; several instances may do the rounds at once.
 */
public final class FilingDesk {
    /** An incident that ended between two rounds is still found. */
    private static final Duration LOOK_BACK = Duration.ofDays(14);
    /** Looking back costs more than looking at what is open. */
    private static final Duration LOOK_BACK_EVERY = Duration.ofMinutes(30);

    private static final int LONGEST_TEXT = 1500;
    /** Facts of reports are told to nobody, so it does not matter who is left out. */
    private static final PersonId NOBODY = new PersonId("filing");

    private final IncidentStore incidents;
    private final FilingStore store;
    private final People people;
    private final Supplier<Content> content;
    private final Clock clock;
    private final Optional<Facts> facts;
    private Instant lookedBackAt = Instant.MIN;

    /** Where what was decided about a report becomes a fact of its incident; once per command id. */
    public interface Facts {
        void enter(IncidentId incident, String commandId, OutsideFact fact);
    }

    /** Whom to tell, and how. */
    public record People(Supplier<Staff> staff, TellChats chats) {}

    public FilingDesk(
            IncidentStore incidents, FilingStore store, People people, Supplier<Content> content, Clock clock) {
        this(incidents, store, people, content, clock, Optional.empty());
    }

    private FilingDesk(
            IncidentStore incidents,
            FilingStore store,
            People people,
            Supplier<Content> content,
            Clock clock,
            Optional<Facts> facts) {
        this.incidents = incidents;
        this.store = store;
        this.people = people;
        this.content = content;
        this.clock = clock;
        this.facts = facts;
    }

    /** The same, which also enters what is decided into the register; until then it is kept. */
    public FilingDesk entering(Facts where) {
        return new FilingDesk(incidents, store, people, content, clock, Optional.of(where));
    }

    /** Its screens in chat. */
    public Talk talk() {
        return new DeedTalk(this);
    }

    /** What became of a wish: the report as it is now, or why not. */
    public record Outcome(Optional<Filing> filing, Optional<Refusal> refusal) {
        static Outcome of(Filing filing) {
            return new Outcome(Optional.of(filing), Optional.empty());
        }

        public static Outcome no(Refusal why) {
            return new Outcome(Optional.empty(), Optional.of(why));
        }
    }

    /** Who may read, fill in and send. */
    public static boolean isFor(Person person) {
        return person.is(Role.LEADER) || person.is(Role.ADMIN) || person.is(Role.TECHNICIAN);
    }

    /** Begins what has come to be owed, and asks for what is late. */
    public void round() {
        Instant now = clock.instant();
        incidents.open().forEach(incident -> beginIfOwed(Summary.of(incident, ""), now));
        if (lookBackDue(now)) {
            try (Stream<Summary> lately = incidents.summaries(now.minus(LOOK_BACK), now.plusSeconds(1))) {
                lately.forEach(summary -> beginIfOwed(summary, now));
            }
        }
        store.unsent().forEach(filing -> {
            chaseIfLate(filing, now);
            store.find(filing.number()).ifPresent(this::enterDeeds);
        });
    }

    /** why entered before it is noted: a crash in between enters it again under the same name, which an incident takes once. */
    private void enterDeeds(Filing filing) {
        if (facts.isEmpty() || filing.untold().isEmpty()) {
            return;
        }
        for (int i = filing.told(); i < filing.deeds().size(); i++) {
            Deed deed = filing.deeds().get(i);
            facts.get()
                    .enter(
                            filing.incident(),
                            "filing/" + filing.number() + "/deed/" + i,
                            new OutsideFact(
                                    deed.kind().fact(),
                                    deed.at(),
                                    NOBODY,
                                    deed.by(),
                                    deed.text(content.get().messages()),
                                    false));
        }
        store.replace(filing.allTold());
    }

    private synchronized boolean lookBackDue(Instant now) {
        boolean due = lookedBackAt.equals(Instant.MIN)
                || Duration.between(lookedBackAt, now).compareTo(LOOK_BACK_EVERY) >= 0;
        if (due) {
            lookedBackAt = now;
        }
        return due;
    }

    private void beginIfOwed(Summary summary, Instant now) {
        Content current = content.get();
        Optional<Owed> owed = Owed.by(summary, current.reporting(), current.calendar(), now);
        if (owed.isEmpty()) {
            return;
        }
        Optional<Filing> there = store.find(summary.number());
        if (there.isPresent()) {
            there.filter(one -> one.owedSince().isEmpty())
                    .ifPresent(one -> change(one.number(), filing -> Optional.of(filing.owe(owed.get()))));
            return;
        }
        incidents.numbered(summary.number()).ifPresent(incident -> {
            Filing filing = Filing.begun(
                    summary.number(), incident.id(), owed, current.reporting().recipients());
            // why told first: a crash in between tells it again under the same name, which a chat takes once
            FilingTexts texts = new FilingTexts(current.messages());
            tell("filing/" + filing.number(), texts.owed(filing, incident), List.of(texts.open(filing)));
            store.insert(filing);
        });
    }

    private void chaseIfLate(Filing filing, Instant now) {
        Content current = content.get();
        Optional<Instant> due = Owed.nextChase(filing, current.reporting(), current.calendar());
        if (due.filter(at -> !now.isBefore(at)).isEmpty() || !current.calendar().open(now)) {
            return;
        }
        FilingTexts texts = new FilingTexts(current.messages());
        incidents.numbered(filing.number()).ifPresent(incident -> {
            String id = "filing/" + filing.number() + "/late/" + filing.chased().times();
            tell(id, texts.chase(filing, incident), List.of(texts.open(filing)));
            store.replace(filing.chase(now));
        });
    }

    private void tell(String id, String text, List<Button> buttons) {
        Staff staff = people.staff().get();
        Stream.of(Role.LEADER, Role.ADMIN)
                .flatMap(role -> staff.with(role).stream())
                .flatMap(person -> person.addresses().stream())
                .distinct()
                .forEach(address -> people.chats()
                        .tell(new Tell(id, address, text, buttons, Optional.empty(), false, Optional.empty())));
    }

    public Optional<Filing> find(int number) {
        return store.find(number);
    }

    public Optional<Incident> incident(int number) {
        return incidents.numbered(number);
    }

    /** Those not sent to everybody yet, by number. */
    public List<Filing> unsent() {
        return store.unsent().stream().filter(filing -> !filing.done()).toList();
    }

    /** The newest, at most {@code limit}. */
    public List<Filing> recent(int limit) {
        return store.recent(limit);
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
        Content current = content.get();
        Optional<Owed> owed =
                Owed.by(Summary.of(incident.get(), ""), current.reporting(), current.calendar(), clock.instant());
        store.insert(Filing.begun(
                number, incident.get().id(), owed, current.reporting().recipients()));
        return Outcome.of(store.find(number).orElseThrow());
    }

    /** The letter as DOCX, as far as it is known; empty where there is none of this incident. */
    public Optional<byte[]> letter(int number) {
        Content current = content.get();
        return store.find(number).flatMap(filing -> incidents
                .numbered(number)
                .map(incident -> LetterDocx.write(
                        new FilingLetter(filing, incident, current, clock.instant()).letter(),
                        new LetterWords(current.messages()))));
    }

    /** @param text blank: takes out what was filled in */
    public Outcome fill(int number, String blank, String text) {
        Optional<Blank> which = Blank.of(blank);
        if (which.isEmpty()) {
            return Outcome.no(Refusal.NO_SUCH_BLANK);
        }
        if (text.strip().length() > LONGEST_TEXT) {
            return Outcome.no(Refusal.TOO_LONG);
        }
        return change(
                number,
                filing -> filing.filled(which.get()).orElse("").equals(text.strip())
                        ? Optional.empty()
                        : Optional.of(filing.fill(which.get(), text)));
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
        return change(
                number, filing -> Optional.of(filing.numberedAs(new Filing.Numbered(complete.get(), date, by, now))));
    }

    /** It went out to this recipient; said a second time, the first time stays. Refused while it has no number or dots are left in it. */
    public Outcome sent(int number, String recipient, String by) {
        Optional<Refusal> refusal = store.find(number).flatMap(filing -> keepsFromSending(filing, recipient));
        return refusal.map(Outcome::no)
                .orElseGet(() -> change(
                        number,
                        current -> current.sentTo(recipient).isPresent()
                                ? Optional.empty()
                                : Optional.of(current.send(new Filing.Sent(recipient, by, clock.instant())))));
    }

    private Optional<Refusal> keepsFromSending(Filing filing, String recipient) {
        if (filing.recipients().stream().noneMatch(one -> one.id().equals(recipient))) {
            return Optional.of(Refusal.NO_SUCH_RECIPIENT);
        }
        if (filing.sentTo(recipient).isPresent()) {
            return Optional.empty();
        }
        if (filing.waived().isPresent()) {
            return Optional.of(Refusal.WAIVED);
        }
        if (!left(filing).isEmpty()) {
            return Optional.of(Refusal.BLANKS_LEFT);
        }
        return filing.numbered().isEmpty() ? Optional.of(Refusal.NOT_NUMBERED) : Optional.empty();
    }

    /** The blanks that have to be filled in before it goes out, and are not. */
    public List<Blank> left(Filing filing) {
        Optional<Incident> incident = incidents.numbered(filing.number());
        return Arrays.stream(Blank.values())
                .filter(Blank::obligatory)
                .filter(blank -> filing.filled(blank).isEmpty())
                .filter(blank -> incident.map(one -> FilingLetter.known(blank, one))
                        .filter(known -> !known.isBlank())
                        .isEmpty())
                .toList();
    }

    /** That it went out to this recipient was a mistake; who said so and why stays, and it is asked for again. */
    public Outcome unsent(int number, String recipient, String why, String by) {
        Optional<Refusal> refusal = reasonRefusal(why);
        if (refusal.isPresent()) {
            return Outcome.no(refusal.get());
        }
        if (store.find(number).filter(one -> one.sentTo(recipient).isEmpty()).isPresent()) {
            return Outcome.no(Refusal.NOT_SENT);
        }
        return change(number, filing -> filing.unsend(recipient, why.strip(), by, clock.instant()));
    }

    /** A leader decides that it need not be sent: nobody is asked for it any more. */
    public Outcome waive(int number, String why, Person by) {
        return decided(
                number,
                why,
                by,
                filing -> filing.waived().isPresent()
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
        return reasonRefusal(why).map(Outcome::no).orElseGet(() -> change(number, step));
    }

    private static Optional<Refusal> reasonRefusal(String why) {
        if (why.isBlank()) {
            return Optional.of(Refusal.NO_REASON);
        }
        return why.strip().length() > LONGEST_TEXT ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    /** @param step empty: nothing to change */
    private Outcome change(int number, Function<Filing, Optional<Filing>> step) {
        while (true) {
            Optional<Filing> before = store.find(number);
            if (before.isEmpty()) {
                return Outcome.no(Refusal.NO_SUCH_FILING);
            }
            Optional<Filing> after = step.apply(before.get());
            if (after.isEmpty()) {
                return Outcome.of(before.get());
            }
            if (store.replace(after.get())) {
                return Outcome.of(after.get());
            }
        }
    }
}
