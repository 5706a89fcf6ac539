package vn.trucban.bot.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.selftest.Expiring;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Morning;
import vn.trucban.notifier.selftest.Report;
import vn.trucban.notifier.selftest.SelfTest;
import vn.trucban.notifier.selftest.SelfTestBook;

/**
 * The self-test as people meet it: each morning one line to the leaders and administrators, the same on demand, details on a tap, and
 * what will expire announced 30, 7 and 1 days ahead, each once. Of several instances one does it, and another if that one dies.
 */
public final class SelfTestDesk {
    /** What a details button carries. */
    public static final String DETAILS = "details";

    private static final Logger LOG = LoggerFactory.getLogger(SelfTestDesk.class);
    /** Five times as long as a self-test may take. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final SelfTest selfTest;
    private final SelfTestBook book;
    private final People people;
    private final Executor background;
    private final String instance;
    private final Clock clock;
    private final Set<Address> asking = new LinkedHashSet<>();
    private boolean running;

    /** Whom to tell, how, and in what words. */
    record People(Supplier<Staff> staff, TellChats chats, Supplier<Content> content) {}

    /** @param instance this one's name, unlike any other living one's */
    SelfTestDesk(
            SelfTest selfTest, SelfTestBook book, People people, Executor background, String instance, Clock clock) {
        this.selfTest = selfTest;
        this.book = book;
        this.people = people;
        this.background = background;
        this.instance = instance;
        this.clock = clock;
    }

    /** Whether this person may ask for it and read it. */
    public static boolean isFor(Person person) {
        return person.is(Role.LEADER) || person.is(Role.ADMIN);
    }

    /** Tests now, in the background, and tells this chat; whoever asks meanwhile hears of the same test. */
    public void ask(Address address) {
        begin(Optional.of(address));
    }

    /** Tests now, in the background; the result is in {@link #last()}. */
    public void begin() {
        begin(Optional.empty());
    }

    private synchronized void begin(Optional<Address> address) {
        address.ifPresent(asking::add);
        if (!running) {
            running = true;
            background.execute(this::testAndTell);
        }
    }

    public synchronized boolean running() {
        return running;
    }

    private void testAndTell() {
        Optional<Report> report = Optional.empty();
        try {
            report = Optional.of(selfTest.run());
            book.keep(report.get());
            announce(report.get());
        } catch (RuntimeException storeIsAway) {
            LOG.warn("a self-test was not kept: {}", storeIsAway.getClass().getSimpleName());
        } finally {
            List<Address> told = finished();
            report.ifPresent(one -> tell(told, "self-test/" + one.at(), one));
        }
    }

    private synchronized List<Address> finished() {
        running = false;
        List<Address> all = new ArrayList<>(asking);
        asking.clear();
        return all;
    }

    /** The last one; empty: there was none yet. */
    public Optional<Report> last() {
        return book.last();
    }

    /** The last one, a line for each thing tested. */
    public Optional<String> details() {
        return book.last().map(report -> texts().details(report));
    }

    /**
     * The lines of a report, and the one line above them.
     *
     * @param outdated what to know before believing it: it is of before an alarm that stands
     */
    public record Shown(String line, List<String> details, Grade overall, Optional<String> outdated) {}

    /**
     * The last one for a page.
     *
     * @param alarm when the last alarm about a channel was raised that stands; empty: none does
     */
    public Optional<Shown> shown(Optional<Instant> alarm) {
        return book.last()
                .map(report -> new Shown(
                        texts().line(report),
                        texts().lines(report),
                        report.overall(),
                        alarm.filter(report.at()::isBefore)
                                .map(raised -> texts().outdated(report, raised, clock.instant()))));
    }

    /** Does the morning's test when it is due and nobody has done it. Called every minute, on every instance. */
    public void round() {
        Instant now = clock.instant();
        Optional<String> task = Morning.task(now).filter(morning -> !book.isDone(morning));
        if (task.isPresent() && book.claim(task.get(), instance, now, now.plus(CLAIM))) {
            Report report = selfTest.run();
            book.keep(report);
            tell(leadersAndAdministrators(), "self-test/" + task.get(), report);
            announce(report);
            book.done(task.get());
        }
    }

    /** why tell before noting it down: a crash in between tells it again under the same name, which a chat takes once. */
    private void announce(Report report) {
        for (Expiring expiring : Expiring.in(report)) {
            if (!book.isDone(expiring.task())) {
                String text = texts().expiry(expiring);
                leadersAndAdministrators().forEach(address -> people.chats()
                        .tell(new Tell(
                                expiring.task(), address, text, List.of(), Optional.empty(), false, Optional.empty())));
                book.done(expiring.task());
            }
        }
    }

    private List<Address> leadersAndAdministrators() {
        Staff staff = people.staff().get();
        return Stream.of(Role.LEADER, Role.ADMIN)
                .flatMap(role -> staff.with(role).stream())
                .flatMap(person -> person.addresses().stream())
                .distinct()
                .toList();
    }

    private void tell(List<Address> addresses, String id, Report report) {
        String line = texts().line(report);
        addresses.forEach(address ->
                people.chats().tell(new Tell(id, address, line, buttons(), Optional.empty(), false, Optional.empty())));
    }

    private List<Button> buttons() {
        return List.of(
                new Action(Verb.SELF_TEST, "", DETAILS).button(text("watch.self-test.details-button")),
                Action.of(Verb.SELF_TEST).button(text("watch.self-test.again-button")));
    }

    private SelfTestTexts texts() {
        return new SelfTestTexts(people.content().get().messages());
    }

    private String text(String key) {
        return people.content().get().messages().text(key);
    }
}
