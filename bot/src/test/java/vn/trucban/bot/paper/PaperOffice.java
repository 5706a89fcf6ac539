package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.staff.SomePeople.withoutChat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;

/** A storm morning: the power is gone at five past eight, and paper may be received. */
abstract class PaperOffice {
    static final Content CONTENT = ContentLibrary.builtIn().current();
    static final IncidentId ID = new IncidentId("inc1");
    static final Party HOA = party("hoa", "Chị Hoa");
    static final Person LAN = withoutChat("lan", "Chị Lan", Role.OFFICER);
    static final Actor BY = new Actor(new PersonId("binh"), "Anh Bình");

    /** Monday, five past eight in the morning. */
    Instant now = Instant.parse("2026-11-23T01:05:00Z");

    final Clock clock = MovedClock.reading(() -> now);
    final InMemoryPaperStore store = new InMemoryPaperStore();
    final List<Tell> told = new ArrayList<>();
    final InMemoryRegisterStore entries = new InMemoryRegisterStore();
    final Register register = new Register(entries, new java.security.SecureRandom(), clock);
    final IncidentDesk incidents = new IncidentDesk(
            new InMemoryIncidentStore(), register, told::add, () -> CONTENT, () -> new Staff(List.of(LAN)), clock);
    final PaperDesk desk = new PaperDesk(store, incidents, () -> CONTENT, clock);

    @BeforeEach
    void the_power_fails() {
        incidents.report(ID, "r", new IncidentCommand.Report(HOA, PlaybookId.POWER, "mất điện"));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Incident incident() {
        return incidents.find(ID).orElseThrow();
    }

    static String serial(int number) {
        return new PaperCode(PaperCode.Kind.RECEIPT, 2026, number).value();
    }

    static String why(PaperAnswer<?> answer) {
        return answer.refusal()
                .map(refusal -> CONTENT.messages().text(refusal.key(), refusal.values()))
                .orElse("");
    }

    static <T> T done(PaperAnswer<T> answer) {
        assertThat(why(answer)).isEmpty();
        return answer.value().orElseThrow();
    }

    PaperAnswer<PaperReceipt> enter(String serial, String dossier, String at) {
        return desk.enter(ID, List.of(new Entry(serial, dossier, at, false)), BY)
                .get(0);
    }

    /** Ten receipts, one to six with Lan for this incident; paper intake on; half an hour later. */
    void receiving() {
        done(desk.make(10, BY));
        done(desk.issue(serial(1), serial(6), LAN, Optional.of(ID), BY));
        done(desk.switchOn(ID, Set.of(), "", BY));
        later(Duration.ofMinutes(30));
    }

    /** The power is back. */
    void over() {
        incidents.carryOut(ID, "solved", new IncidentCommand.Solved(HOA, ""));
    }
}
