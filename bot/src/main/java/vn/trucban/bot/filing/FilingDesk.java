package vn.trucban.bot.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.incident.Summary;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
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
    private static final String NUMBER = "[\\p{L}\\d./-]{1,40}";

    private final IncidentStore incidents;
    private final FilingStore store;
    private final People people;
    private final Supplier<Content> content;
    private final Clock clock;
    private Instant lookedBackAt = Instant.MIN;

    /** Whom to tell, and how. */
    public record People(Supplier<Staff> staff, TellChats chats) {}

    public FilingDesk(
            IncidentStore incidents, FilingStore store, People people, Supplier<Content> content, Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.people = people;
        this.content = content;
        this.clock = clock;
    }

    /** What became of a wish: the report as it is now, or why not. */
    public record Outcome(Optional<Filing> filing, Optional<Refusal> refusal) {
        static Outcome of(Filing filing) {
            return new Outcome(Optional.of(filing), Optional.empty());
        }

        static Outcome no(Refusal why) {
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
        store.unsent().forEach(filing -> chaseIfLate(filing, now));
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
        return store.unsent();
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

    /** Under which number and date it was signed; a later word takes the place of an earlier one. */
    public Outcome number(int number, String as, LocalDate date, String by) {
        if (!as.strip().matches(NUMBER)) {
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
        return change(number, filing -> Optional.of(filing.numberedAs(new Filing.Numbered(as.strip(), date, by, now))));
    }

    /** It went out to this recipient; said a second time, the first time stays. */
    public Outcome sent(int number, String recipient, String by) {
        Optional<Filing> filing = store.find(number);
        if (filing.isPresent()
                && filing.get().recipients().stream().noneMatch(one -> one.id().equals(recipient))) {
            return Outcome.no(Refusal.NO_SUCH_RECIPIENT);
        }
        return change(
                number,
                current -> current.sentTo(recipient).isPresent()
                        ? Optional.empty()
                        : Optional.of(current.send(new Filing.Sent(recipient, by, clock.instant()))));
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
