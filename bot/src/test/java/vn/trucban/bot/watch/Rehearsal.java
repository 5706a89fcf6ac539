package vn.trucban.bot.watch;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Outboxes;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Note;
import vn.trucban.notifier.selftest.InMemorySelfTestBook;
import vn.trucban.notifier.selftest.Probe;
import vn.trucban.notifier.selftest.SelfTest;

/** An office whose people hear of self-tests: two probes the test scripts, a clock it moves, chats that take each message once. */
final class Rehearsal {
    static final ContentLibrary CONTENT = ContentLibrary.builtIn();

    /** By address, then by the message's name. */
    final Map<Address, Map<String, Tell>> chats = new LinkedHashMap<>();

    final List<Runnable> background = new ArrayList<>();
    final InMemorySelfTestBook book = new InMemorySelfTestBook();
    List<Person> people = List.of(
            person("hoa", Map.of(ChannelKind.TELEGRAM, "1", ChannelKind.ZALO_BOT, "2"), Role.LEADER),
            person("tuan", Map.of(ChannelKind.TELEGRAM, "3"), Role.ADMIN),
            person("lan", Map.of(ChannelKind.TELEGRAM, "4"), Role.OFFICER));
    Finding telegram = Finding.good("telegram", Note.of("watch.finding.account", "name", "@trucban_bot"));
    Finding store = Finding.good("store", Note.of("watch.finding.store-good"));
    int runs;
    Instant now = Instant.parse("2026-11-25T23:30:00Z");
    final Clock clock = MovedClock.reading(() -> now);

    static Person person(String id, Map<ChannelKind, String> channels, Role... roles) {
        return new Person(new PersonId(id), id, "", Set.of(roles), Optional.empty(), channels, true);
    }

    private record Scripted(String subject, Supplier<Finding> finds) implements Probe {
        @Override
        public Finding look() {
            return finds.get();
        }
    }

    SelfTestDesk desk(String instance) {
        return desk(instance, tell -> chats.computeIfAbsent(tell.to(), address -> new LinkedHashMap<>())
                .putIfAbsent(tell.id(), tell));
    }

    SelfTestDesk desk(String instance, TellChats teller) {
        List<Probe> probes = List.of(
                new Scripted("telegram", () -> {
                    runs++;
                    return telegram;
                }),
                new Scripted("store", () -> store),
                new Scripted("facebook", () -> Finding.notSetUp("facebook")));
        return new SelfTestDesk(
                new SelfTest(probes, Runnable::run, clock),
                book,
                new SelfTestDesk.People(() -> new Staff(people), teller, CONTENT::current),
                background::add,
                instance,
                clock);
    }

    /** What alarms are about in an office with these incidents, of which nothing waits but this. */
    Concerned concerned(IncidentDesk incidents, Outboxes outboxes) {
        return new Concerned(
                incidents,
                new FailingCalls(incidents, outboxes, id -> Optional.empty(), CONTENT::current),
                CONTENT::current);
    }

    /** Incidents of these people, in memory. */
    IncidentDesk incidents(Supplier<Staff> staff, TellChats teller) {
        return new IncidentDesk(
                new InMemoryIncidentStore(),
                new Register(new InMemoryRegisterStore(), new SecureRandom(), clock),
                teller,
                CONTENT::current,
                staff,
                clock);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    List<Tell> told(String channel, String value) {
        return List.copyOf(chats.getOrDefault(Address.parse(channel + ":" + value), Map.of())
                .values());
    }

    /** The texts in the chat of the leader on Telegram. */
    List<String> leaderHeard() {
        return told("telegram", "1").stream().map(Tell::text).toList();
    }
}
