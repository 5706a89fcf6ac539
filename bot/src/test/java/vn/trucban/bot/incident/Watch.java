package vn.trucban.bot.incident;

import static vn.trucban.bot.WallClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.staff.Absence;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** One incident and the people around it, by the pure rules alone; time is what the test says. */
final class Watch {
    static final Content CONTENT = ContentLibrary.builtIn().current();
    static final Party HOA = party("hoa");

    private final List<Person> people = new ArrayList<>(List.of(
            person("ky", Role.TECHNICIAN, Optional.empty()),
            person("truong", Role.TECHNICIAN, Optional.of(Level.TECHNICAL_LEADS)),
            person("giam", Role.LEADER, Optional.empty()),
            person("chu", Role.LEADER, Optional.of(Level.COMMITTEE)),
            person("quan", Role.ADMIN, Optional.empty())));
    private final List<Absence> absences = new ArrayList<>();
    private Incident incident;
    private int commands;

    static Party party(String id) {
        return SomeParties.party(id, id);
    }

    private static Person person(String id, Role role, Optional<Level> rung) {
        return new Person(
                new PersonId(id),
                id,
                "",
                Set.of(role),
                Optional.empty(),
                Map.of(ChannelKind.SIMULATOR, id),
                true,
                rung);
    }

    Staff staff() {
        return new Staff(people, absences);
    }

    /** Says that somebody is away on these days. */
    Watch away(String id, String from, String until, String said) {
        absences.add(new Absence(new PersonId(id), LocalDate.parse(from), LocalDate.parse(until), id, at(said)));
        return this;
    }

    /** Whoever else it names is not on the staff any more. */
    Watch without(String... ids) {
        people.removeIf(person -> Arrays.asList(ids).contains(person.id().value()));
        return this;
    }

    /** Stays on the staff list as somebody who has left. */
    Watch leaves(String id) {
        people.replaceAll(one -> one.id().value().equals(id)
                ? new Person(
                        one.id(), one.name(), one.title(), one.roles(), one.phone(), one.channels(), false, one.rung())
                : one);
        return this;
    }

    /** Has a telephone on record. */
    Watch phone(String id, String number) {
        people.replaceAll(one -> one.id().value().equals(id)
                ? new Person(
                        one.id(),
                        one.name(),
                        one.title(),
                        one.roles(),
                        Optional.of(number),
                        one.channels(),
                        one.active(),
                        one.rung())
                : one);
        return this;
    }

    boolean nobodyReached() {
        return new CallOuts(Case.of(incident, "", CONTENT, staff(), incident.openedAt())).nobodyReached();
    }

    Watch with(String id, Role role) {
        people.add(person(id, role, Optional.empty()));
        return this;
    }

    Watch reports(PlaybookId kind, String words, String when) {
        incident = IncidentRules.open(
                new IncidentId("abc"),
                1,
                "c0",
                new IncidentCommand.Report(HOA, kind, words),
                CONTENT,
                staff(),
                at(when));
        return this;
    }

    Watch does(IncidentCommand command, Instant now) {
        incident = command.match(rules(now));
        return this;
    }

    Watch asksForHelp(String when) {
        return does(new IncidentCommand.AskForHelp(HOA, true), at(when));
    }

    private IncidentRules rules(Instant now) {
        return new IncidentRules(incident, "c" + ++commands, CONTENT, staff(), now);
    }

    Incident incident() {
        return incident;
    }

    /** When the next thing is due, in the office's time. */
    String due() {
        return Escalation.dueAt(incident)
                .map(at -> at.atZone(WorkingCalendar.ZONE).toLocalDateTime().toString())
                .orElse("");
    }

    /** Moves on at the very moment something is due; whom that told. */
    List<String> moveOn() {
        Instant due = Escalation.dueAt(incident).orElseThrow();
        moveOn(due);
        return told();
    }

    void moveOn(Instant now) {
        incident = rules(now).overdue().orElse(incident);
    }

    void lost(Party to, Failure why, Instant now) {
        incident = rules(now).undelivered(to.at(), why, "").orElse(incident);
    }

    /** Who was told by the last change. */
    List<String> told() {
        String last = incident.applied().get(incident.applied().size() - 1);
        Stream<String> told = incident.tells().stream()
                .filter(tell -> tell.id().startsWith(incident.id() + "/" + last + "/"))
                .map(tell -> tell.to().value());
        return told.distinct().toList();
    }
}
