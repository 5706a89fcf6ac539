package vn.trucban.bot.outside;

import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.staff.SomePeople.person;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.trucban.bot.incident.DrillTwin;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;

/** An office whose Internet fails on Monday at eight, with a clock that the test moves. */
final class OutsideOffice {
    static final Content CONTENT = ContentLibrary.builtIn().current();
    static final String VNPT = "vnpt-internet";
    static final String VIETTEL = "viettel-internet";
    static final String CENTRE = "province-centre";
    static final IncidentId ID = new IncidentId("inc1");

    static final Person LAN = person("lan", "Chị Lan", Role.OFFICER);
    static final Person HOA = person("hoa", "Chị Hoa", Role.OFFICER);
    static final Person MINH = person("minh", "Anh Minh", Role.TECHNICIAN);
    static final Person TUAN = person("tuan", "Anh Tuấn", Role.LEADER);

    final InMemoryOutsideStore store = new InMemoryOutsideStore();
    final InMemoryIncidentStore incidentStore = new InMemoryIncidentStore();
    final List<Tell> told = Collections.synchronizedList(new ArrayList<>());
    Instant now = at("2026-11-23T08:00");
    final Clock clock = MovedClock.reading(() -> now);
    final InMemoryRegisterStore entries = new InMemoryRegisterStore();
    final Register register = new Register(entries, new SecureRandom(), clock);
    final IncidentDesk incidents = new IncidentDesk(
                    incidentStore, register, tell -> {}, () -> CONTENT, OutsideOffice::staff, clock)
            .withDrills(new DrillTwin(new InMemoryIncidentStore(), () -> Exercises.NONE));
    final OutsideDesk desk = desk();
    private int taps;

    /** Another instance on the same stores. */
    OutsideDesk desk() {
        return new OutsideDesk(store, incidents, new Telling(OutsideOffice::staff, told::add), () -> CONTENT, clock);
    }

    static Staff staff() {
        return new Staff(List.of(LAN, HOA, MINH, TUAN));
    }

    /** A new tap of this person. */
    By by(Person person) {
        taps++;
        return By.of(person, "tap" + taps);
    }

    void time(String local) {
        now = at(local);
    }

    OutsideOffice broken(IncidentId id, PlaybookId kind) {
        incidents.report(id, "r", new IncidentCommand.Report(party(HOA), kind, "mất mạng, đèn đỏ"));
        return this;
    }

    /** The Internet fails; its steps are gone through without success, and Minh takes it. */
    OutsideOffice internetFails() {
        broken(ID, PlaybookId.INTERNET);
        incidents.carryOut(ID, "t1", new IncidentCommand.Tried(party(HOA), "lights", "LOS đỏ, PON không xanh"));
        incidents.carryOut(ID, "t2", new IncidentCommand.Tried(party(HOA), "restart", "Chưa được"));
        incidents.carryOut(ID, "h", new IncidentCommand.AskForHelp(party(HOA), false));
        incidents.carryOut(ID, "take", new IncidentCommand.Take(party(MINH)));
        return this;
    }

    void fixed() {
        incidents.carryOut(ID, "fix", new IncidentCommand.Resolve(party(MINH), "đứt cáp"));
    }

    Incident incident() {
        return incidents.find(ID).orElseThrow();
    }

    OutsideHelp help() {
        return desk.help(ID).orElseThrow();
    }

    List<String> facts(IncidentEvent.Kind kind) {
        return incident().events(kind).stream().map(IncidentEvent::text).toList();
    }

    static String why(OutsideAnswer answer) {
        return answer.refusal()
                .map(refusal -> CONTENT.messages().text(refusal.key(), refusal.values()))
                .orElse("");
    }

    /** Who was told since the last time this was asked, as "lan: text". */
    List<String> toldSince() {
        List<String> lines = told.stream()
                .map(tell -> tell.to().value() + ": " + tell.text())
                .toList();
        told.clear();
        return lines;
    }
}
