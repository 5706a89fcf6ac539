package vn.trucban.bot.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.plan.PlanEdition.Change;
import vn.trucban.bot.plan.PlanEdition.Head;
import vn.trucban.bot.plan.Reading.Tick;
import vn.trucban.bot.plan.Reading.Way;
import vn.trucban.bot.revision.FileNames;
import vn.trucban.bot.revision.Origin;
import vn.trucban.bot.revision.Revision;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.revision.RevisionTexts;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/** The door to the plan's versions. Issues one, asks everybody on the staff to read it, and knows who has and who has not. */
public final class PlanDesk {
    public static final int LONGEST_SUMMARY = 1000;
    private static final int SHORTEST_SUMMARY = 10;
    /** Working days after the first question at which whoever has not read it is asked again. */
    private static final List<Integer> REMIND_AFTER = List.of(2, 5);

    /** After as many working days, leaders hear who has not read it. */
    private static final int PATIENCE = 5;

    private final PlanStore store;
    private final RevisionDesk revisions;
    private final People people;
    private final Clock clock;

    /** Whom to ask, how, and in what words. */
    public record People(Supplier<Staff> staff, TellChats chats, Supplier<Content> content) {}

    public PlanDesk(PlanStore store, RevisionDesk revisions, People people, Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.people = people;
        this.clock = clock;
    }

    /** Somebody who is on the staff now, and how they stand with a version. */
    public record Reader(Person person, Reading reading) {}

    public Optional<PlanEdition> latest() {
        return store.latest();
    }

    public Optional<PlanEdition> edition(int number) {
        return store.edition(number);
    }

    /** Newest first. */
    public List<PlanEdition> editions() {
        return store.editions();
    }

    /** What the plan would say if it were issued now. */
    public PlanPaper draft() {
        return new PlanWriter(people.content().get(), people.staff().get()).write();
    }

    /** What of the content changed since the version in force was issued, oldest first. */
    public List<Change> pending() {
        return pending(store.latest(), revisions.history());
    }

    private List<Change> pending(Optional<PlanEdition> before, List<Revision.Entry> history) {
        Map<String, Integer> heads = new HashMap<>();
        before.ifPresent(edition -> edition.heads().forEach(head -> heads.put(head.file(), head.revision())));
        Content content = people.content().get();
        return history.stream()
                .filter(entry -> entry.origin() != Origin.BASE)
                .filter(entry -> entry.number() > heads.getOrDefault(entry.file(), 0))
                .map(entry -> new Change(
                        entry.file(),
                        entry.number(),
                        FileNames.plain(entry.file(), content),
                        entry.at(),
                        RevisionTexts.who(entry, content),
                        RevisionTexts.why(entry)))
                .toList();
    }

    /** Who may issue a version and note who signed on paper. */
    public static boolean mayIssue(Person person) {
        return person.is(Role.LEADER) || person.is(Role.ADMIN);
    }

    /**
     * Issues what content says now as the next version.
     *
     * @param seen the version in force when they looked; 0: none
     */
    public Answer issue(Person by, String summary, int seen) {
        if (!mayIssue(by)) {
            return Answer.NOT_YOURS;
        }
        int length = summary.strip().length();
        if (length < SHORTEST_SUMMARY || length > LONGEST_SUMMARY) {
            return Answer.NO_SUMMARY;
        }
        revisions.look();
        List<Revision.Entry> history = revisions.history();
        Optional<PlanEdition> before = store.latest();
        if (before.map(PlanEdition::number).orElse(0) != seen) {
            return Answer.OVERTAKEN;
        }
        Map<String, Integer> heads = new HashMap<>();
        history.forEach(entry -> heads.merge(entry.file(), entry.number(), Math::max));
        PlanEdition edition = new PlanEdition(
                seen + 1,
                clock.instant(),
                new Revision.Author(by.id(), by.name()),
                summary.strip(),
                pending(before, history),
                heads.entrySet().stream()
                        .map(head -> new Head(head.getKey(), head.getValue()))
                        .toList(),
                draft());
        return store.insert(edition) ? Answer.ISSUED : Answer.OVERTAKEN;
    }

    /** They have this version before them. Whoever is no staff, and a version that is replaced, are left out. */
    public void opened(int number, PersonId person) {
        boolean staff =
                people.staff().get().person(person).filter(Person::active).isPresent();
        if (staff && store.latest().filter(one -> one.number() == number).isPresent()) {
            store.opened(number, person, clock.instant());
        }
    }

    /** How they stand with a version. */
    public Reading reading(int number, PersonId person) {
        return store.readings(number).stream()
                .filter(reading -> reading.person().equals(person))
                .findFirst()
                .orElseGet(() -> Reading.fresh(number, person));
    }

    /** Somebody says that they have read it; on screen only what they opened. */
    public Answer read(int number, PersonId person, Way way, String recordedBy) {
        Optional<PlanEdition> latest = store.latest();
        if (store.edition(number).isEmpty() || latest.isEmpty()) {
            return Answer.NO_SUCH;
        }
        if (people.staff().get().person(person).filter(Person::active).isEmpty()) {
            return Answer.NOT_STAFF;
        }
        if (latest.get().number() != number) {
            return Answer.REPLACED;
        }
        Reading reading = reading(number, person);
        if (way != Way.SIGNED && reading.openedAt().isEmpty() && reading.tick().isEmpty()) {
            return Answer.NOT_OPENED;
        }
        return store.tick(number, person, new Tick(clock.instant(), way, recordedBy))
                ? Answer.READ
                : Answer.READ_BEFORE;
    }

    /** Everybody who is on the staff now, in its order; those who left do not count. */
    public List<Reader> readers(int number) {
        Map<PersonId, Reading> readings =
                store.readings(number).stream().collect(Collectors.toMap(Reading::person, reading -> reading));
        return people.staff().get().all().stream()
                .filter(Person::active)
                .map(person ->
                        new Reader(person, readings.getOrDefault(person.id(), Reading.fresh(number, person.id()))))
                .toList();
    }

    /** Asks whoever has not read the version in force, in office hours; also who joined since. Called every minute, on every instance. */
    public void round() {
        Instant now = clock.instant();
        WorkingCalendar calendar = people.content().get().calendar();
        if (!calendar.open(now)) {
            return;
        }
        store.latest().ifPresent(edition -> {
            askReaders(edition, calendar, now);
            tellLeaders(edition, calendar, now);
        });
    }

    private void askReaders(PlanEdition edition, WorkingCalendar calendar, Instant now) {
        readers(edition.number()).stream()
                .filter(reader -> reader.reading().tick().isEmpty())
                .filter(reader -> !reader.person().addresses().isEmpty())
                .filter(reader -> !people.staff().get().away(reader.person().id(), now))
                .filter(reader -> due(reader.reading(), calendar, now))
                .forEach(reader -> ask(edition, reader, now));
    }

    /** Once for a version: who was asked, reminded and given a day more, and whom no chat reaches. */
    private void tellLeaders(PlanEdition edition, WorkingCalendar calendar, Instant now) {
        if (workdays(calendar, edition.issuedAt(), now) <= PATIENCE || store.leadersTold(edition.number())) {
            return;
        }
        List<Reader> readers = readers(edition.number());
        Instant begun = readers.stream()
                .flatMap(reader -> reader.reading().firstAskedAt().stream())
                .min(Comparator.naturalOrder())
                .orElse(edition.issuedAt());
        List<Person> unread = readers.stream()
                .filter(reader -> reader.reading().tick().isEmpty())
                .filter(reader ->
                        workdays(calendar, reader.reading().firstAskedAt().orElse(begun), now) > PATIENCE)
                .filter(reader -> reader.reading().asked() > 0
                        || reader.person().addresses().isEmpty())
                .map(Reader::person)
                .toList();
        List<Address> to = people.staff().get().with(Role.LEADER).stream()
                .flatMap(leader -> leader.addresses().stream())
                .distinct()
                .toList();
        if (unread.isEmpty() || to.isEmpty()) {
            return;
        }
        PlanTexts texts = new PlanTexts(people.content().get().messages());
        String text = texts.unread(edition, unread);
        List<Button> buttons = List.of(texts.open(edition));
        // why told first: a crash in between tells it again under the same name, which a chat takes once
        to.forEach(address -> people.chats()
                .tell(new Tell(
                        "plan/" + edition.number() + "/unread",
                        address,
                        text,
                        buttons,
                        Optional.empty(),
                        false,
                        Optional.empty())));
        store.tellLeaders(edition.number(), now);
    }

    private static boolean due(Reading reading, WorkingCalendar calendar, Instant now) {
        if (reading.asked() == 0 || reading.firstAskedAt().isEmpty()) {
            return reading.asked() == 0;
        }
        return reading.asked() <= REMIND_AFTER.size()
                && workdays(calendar, reading.firstAskedAt().get(), now) >= REMIND_AFTER.get(reading.asked() - 1);
    }

    /** Days with work after the one of {@code from}, up to the one of {@code to}. */
    private static long workdays(WorkingCalendar calendar, Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, WorkingCalendar.ZONE).plusDays(1);
        LocalDate last = LocalDate.ofInstant(to, WorkingCalendar.ZONE);
        return first.isAfter(last)
                ? 0
                : first.datesUntil(last.plusDays(1))
                        .filter(day -> !calendar.sessions(day).isEmpty())
                        .count();
    }

    private void ask(PlanEdition edition, Reader reader, Instant now) {
        int before = reader.reading().asked();
        PlanTexts texts = new PlanTexts(people.content().get().messages());
        String id = "plan/" + edition.number() + "/" + reader.person().id() + "/" + before;
        List<Tell> tells = new ArrayList<>();
        reader.person()
                .addresses()
                .forEach(address -> tells.add(new Tell(
                        id,
                        address,
                        texts.ask(edition, reader.reading()),
                        texts.buttons(edition, reader.reading()),
                        Optional.empty(),
                        false,
                        Optional.empty())));
        // why told first: a crash in between tells it again under the same name, which a chat takes once
        tells.forEach(people.chats()::tell);
        store.asked(edition.number(), reader.person().id(), before, now);
    }
}
