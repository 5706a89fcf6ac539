package vn.trucban.bot.reach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.selftest.SelfTestBook;

/**
 * The door to who can be reached. Any message or tap is a sign of life; once a month everybody not heard of lately is asked for one, and
 * once a week leaders and administrators hear of what is red. Of several instances one asks and tells.
 */
public final class ReachDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ReachDesk.class);
    /** A sign of life is written once an hour at most: nobody asks for more, and a busy chat must not pay for it. */
    private static final Duration FINE_ENOUGH = Duration.ofHours(1);

    /** Whoever wrote or tapped so lately is not asked to. */
    private static final Duration ASKED_AFTER = Duration.ofDays(14);

    /** By then those asked on the same morning have had time to answer. */
    private static final Duration INTO_THE_WEEK = Duration.ofHours(2);

    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final ReachStore store;
    private final People people;
    private final SelfTestBook tasks;
    private final String instance;
    private final String page;
    private final Clock clock;
    private final Map<Address, Instant> written = new ConcurrentHashMap<>();

    /** Whom to ask and tell, how, and in what words. */
    public record People(Supplier<Staff> staff, TellChats chats, Supplier<Content> content) {}

    /**
     * @param tasks remembers what is done once, whatever it is
     * @param instance this one's name, unlike any other living one's
     * @param page where the board is
     */
    public ReachDesk(ReachStore store, People people, SelfTestBook tasks, String instance, String page, Clock clock) {
        this.store = store;
        this.people = people;
        this.tasks = tasks;
        this.instance = instance;
        this.page = page;
        this.clock = clock;
    }

    /** Somebody wrote or tapped here. Cheap, and never throws: a sign of life not written down is written with the next. */
    public void heard(Address address) {
        Instant now = clock.instant();
        Instant before = written.get(address);
        if (before != null && now.isBefore(before.plus(FINE_ENOUGH))) {
            return;
        }
        try {
            Optional<Person> person = people.staff().get().at(address);
            if (person.isPresent()) {
                store.heard(person.get().id(), address.channel(), now);
                written.put(address, now);
            }
        } catch (RuntimeException storeIsAway) {
            LOG.warn("a sign of life was not kept: {}", storeIsAway.getClass().getSimpleName());
        }
    }

    /** A message to this address was given up. */
    public void missed(Address address) {
        written.remove(address);
        people.staff()
                .get()
                .at(address)
                .ifPresent(person -> store.missed(person.id(), address.channel(), clock.instant()));
    }

    /** As it is now. */
    public ReachBoard board() {
        return ReachBoard.of(
                people.staff().get(),
                store.all(),
                people.content().get().ladder().proofDays(),
                clock.instant());
    }

    /** Asks and tells what is due, in office hours. Called every minute, on every instance. */
    public void round() {
        Instant now = clock.instant();
        WorkingCalendar calendar = people.content().get().calendar();
        if (!calendar.open(now)) {
            return;
        }
        LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
        once("reach/ask/" + YearMonth.from(today), now, this::ask);
        Instant monday = today.with(java.time.DayOfWeek.MONDAY)
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
        if (calendar.worked(monday, now).compareTo(INTO_THE_WEEK) >= 0) {
            String week = today.get(IsoFields.WEEK_BASED_YEAR) + "-W" + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            once("reach/week/" + week, now, task -> tellWhatIsRed(task, week));
            ReachBoard board = board();
            if (!board.emptyRungs().isEmpty()) {
                once(emptyTask(week, board), now, task -> tell(task, texts().emptied(board, page)));
            }
        }
    }

    /** The same rungs once a week, or whoever cannot mend it is told each day. */
    private static String emptyTask(String week, ReachBoard board) {
        return "reach/empty/" + week + "/"
                + board.emptyRungs().stream().map(rung -> rung.level().key()).collect(Collectors.joining("+"));
    }

    /** why done after: a crash in between tells it again under the same name, which a chat takes once. */
    private void once(String task, Instant now, java.util.function.Consumer<String> work) {
        if (!tasks.isDone(task) && tasks.claim(task, instance, now, now.plus(CLAIM))) {
            work.accept(task);
            tasks.done(task);
        }
    }

    private void ask(String task) {
        Instant lately = clock.instant().minus(ASKED_AFTER);
        Map<PersonId, Proof> known = store.all().stream().collect(Collectors.toMap(Proof::person, Function.identity()));
        String text = people.content().get().messages().text("reach.ask");
        for (Person person : people.staff().get().all()) {
            Proof proof = known.getOrDefault(person.id(), Proof.none(person.id()));
            Stream<Address> asked = person.addresses().stream()
                    .filter(address -> person.active())
                    .filter(address -> proof.heardOn(address.channel())
                            .filter(lately::isBefore)
                            .isEmpty());
            asked.forEach(address -> tell(
                    task,
                    address,
                    text,
                    List.of(Action.of(Verb.ALIVE)
                            .button(people.content().get().messages().text("reach.button.alive")))));
        }
    }

    private void tellWhatIsRed(String task, String week) {
        ReachBoard board = board();
        if (board.red()) {
            tell(task, texts().weekly(board, page));
            tasks.done(emptyTask(week, board));
        }
    }

    private ReachTexts texts() {
        return new ReachTexts(people.content().get().messages());
    }

    /** Those who can put somebody else there. */
    private void tell(String task, String text) {
        Staff staff = people.staff().get();
        Stream.of(Role.LEADER, Role.ADMIN)
                .flatMap(role -> staff.with(role).stream())
                .flatMap(person -> person.addresses().stream())
                .distinct()
                .forEach(address -> tell(task, address, text, List.of()));
    }

    private void tell(String task, Address address, String text, List<Button> buttons) {
        people.chats().tell(new Tell(task, address, text, buttons, Optional.empty(), false, Optional.empty()));
    }
}
