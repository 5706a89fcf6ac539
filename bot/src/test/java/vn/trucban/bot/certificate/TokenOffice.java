package vn.trucban.bot.certificate;

import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.staff.SomePeople.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.ChannelKind;

/** An office with tokens, a clock that the test moves, and chats that take each message once. */
final class TokenOffice {
    static final Content CONTENT = ContentLibrary.builtIn().current();

    final InMemoryCertificateStore store = new InMemoryCertificateStore();
    private final Map<String, Person> people = new LinkedHashMap<>();
    /** By chat and id, as a chat takes it. */
    private final Map<String, Tell> told = new LinkedHashMap<>();

    private final AtomicInteger ids = new AtomicInteger();
    private Instant now = at("2026-11-23T08:00");
    private final Clock clock = MovedClock.reading(() -> now);

    final Person lan = joins("lan", "Chị Lan", Role.OFFICER);
    final Person minh = joins("minh", "Anh Minh", Role.TECHNICIAN);
    final Person tuan = joins("tuan", "Anh Tuấn", Role.LEADER);
    final Person quan = joins("quan", "Anh Quản", Role.ADMIN);
    final CertificateDesk desk =
            new CertificateDesk(store, this::staff, () -> CONTENT, () -> "c" + ids.incrementAndGet(), clock);
    final CertificateBell bell = bell(this::tell);

    Person joins(String id, String name, Role role) {
        Person person = person(id, name, role);
        people.put(id, person);
        return person;
    }

    void hasNoChat(Person one) {
        put(one, Map.of(), true);
    }

    void leaves(Person one) {
        put(one, one.channels(), false);
    }

    void returns(Person one) {
        put(one, one.channels(), true);
    }

    void losesItsChat(Person one) {
        put(one, Map.of(), true);
    }

    private void put(Person one, Map<ChannelKind, String> channels, boolean active) {
        people.put(
                one.id().value(),
                new Person(one.id(), one.name(), one.title(), one.roles(), one.phone(), channels, active));
    }

    Staff staff() {
        return new Staff(people.values());
    }

    /** Another instance, or the same after a start, with chats of its own making. */
    CertificateBell bell(TellChats chats) {
        return new CertificateBell(
                store, new Telling(this::staff, chats), () -> CONTENT, () -> "b" + ids.incrementAndGet(), clock);
    }

    void tell(Tell tell) {
        told.putIfAbsent(tell.to().value() + " " + tell.id(), tell);
    }

    Instant now() {
        return now;
    }

    void now(String local) {
        now = at(local);
    }

    /** A round at this time; answers what chats heard in it, each with its chat before it. */
    List<String> round(String local) {
        now(local);
        int before = told.size();
        bell.round();
        return new ArrayList<>(told.values())
                .subList(before, told.size()).stream()
                        .map(tell -> tell.to().value() + ": " + tell.text())
                        .toList();
    }

    List<Tell> told() {
        return List.copyOf(told.values());
    }

    static Typed typed(String staff, String serial, String expires) {
        return new Typed(staff, "", "personal", serial, "01/01/2025", expires, "gca-01", "", "", "", "");
    }

    Certificate holds(Person person, String serial, String expires) {
        return desk.add(typed(person.id().value(), serial, expires), minh)
                .value()
                .orElseThrow();
    }

    Certificate again(Certificate one) {
        return store.find(one.id()).orElseThrow();
    }
}
