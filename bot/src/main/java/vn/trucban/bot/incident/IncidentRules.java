package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident.Resolution;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.Playbook.Severity;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * What each command makes of an incident (plan III). Pure: the next version holds the new facts and everything that has to be told.
 * Commands that no longer make sense (taken by somebody else, closed meanwhile) change no state but tell the person why.
 */
final class IncidentRules implements IncidentCommand.Cases<Incident> {
    private final Incident incident;
    private final String commandId;
    private final Staff staff;
    private final IncidentTexts texts;
    private final Instant now;

    IncidentRules(Incident incident, String commandId, Content content, Staff staff, Instant now) {
        this.incident = incident;
        this.commandId = commandId;
        this.staff = staff;
        this.texts = new IncidentTexts(content, now);
        this.now = now;
    }

    /** The first version of an incident. A complex one is passed on at once, while the reporter goes on with the steps
     * (plan II.2.2, III.1); a disaster to leaders too. */
    static Incident open(
            IncidentId id,
            int number,
            String commandId,
            IncidentCommand.Report report,
            Content content,
            Staff staff,
            Instant now) {
        var playbook = content.playbook(report.kind());
        Incident blank = new Incident(
                id,
                number,
                0,
                playbook,
                Ladder.of(playbook, staff),
                report.by(),
                List.of(),
                report.words(),
                now,
                Status.GUIDED,
                -1,
                Optional.of(now),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
        IncidentRules rules = new IncidentRules(blank, commandId, content, staff, now);
        return rules.report(report);
    }

    @Override
    public Incident report(IncidentCommand.Report command) {
        Change change = change().fact(
                        Kind.REPORTED,
                        command.by().name(),
                        texts.text(
                                "incident.fact.reported",
                                Map.of("kind", incident.playbook().name(), "words", command.words())));
        return incident.playbook().severity() == Severity.COMPLEX
                ? escalate(change, 0, texts.text("incident.fact.escalated-complex"))
                : change.done();
    }

    @Override
    public Incident tried(IncidentCommand.Tried command) {
        return change().fact(
                        Kind.TRIED,
                        command.by().name(),
                        texts.tried(incident.playbook(), command.step(), command.answer()))
                .news()
                .done();
    }

    @Override
    public Incident note(IncidentCommand.Note command) {
        Change change =
                change().fact(Kind.NOTED, command.by().name(), command.text()).news();
        spread(change, command.by(), texts.news(incident, command.by(), command.text()));
        return change.done();
    }

    @Override
    public Incident photo(IncidentCommand.Photo command) {
        Picture picture = new Picture(command.by().at().channel(), command.photo(), command.by());
        Change change = change().fact(Kind.PHOTO, command.by().name(), texts.text("incident.fact.photo"))
                .picture(picture)
                .news();
        incident.assignee().ifPresent(one -> Pictures.show(change, texts, incident, one, List.of(picture)));
        return change.done();
    }

    @Override
    public Incident solved(IncidentCommand.Solved command) {
        if (!incident.open()) {
            return change().done();
        }
        Change change = change().fact(
                        Kind.SOLVED_ON_THE_SPOT, command.by().name(), texts.solved(incident, command.step()))
                .close(new Resolution(now, command.by(), true, command.step(), ""));
        closeMessages(change, command.by(), texts.solvedBy(incident, command.by()));
        return change.done();
    }

    @Override
    public Incident askForHelp(IncidentCommand.AskForHelp command) {
        if (incident.status() != Status.GUIDED) {
            return toldAlready(command);
        }
        String why = command.wanted() ? "incident.fact.escalated-wanted" : "incident.fact.escalated-steps-done";
        return escalate(change(), 0, texts.text(why));
    }

    /** Somebody was told at once: they hear now what was tried since, and the reporter where it stands. */
    private Incident toldAlready(IncidentCommand.AskForHelp command) {
        Change change =
                change().tell(command.by().at(), texts.status(incident), texts.buttonsFor(incident, command.by()));
        incident.assignee()
                .filter(one -> incident.open())
                .ifPresent(one -> change.tell(one.at(), texts.stepsOver(incident), texts.workButtons(incident)));
        if (incident.status() == Status.ESCALATED) {
            calledSoFar()
                    .forEach(address -> change.replace(
                            address, texts.callOut(incident), texts.takeButtons(incident), incident.calloutTag()));
        }
        return change.done();
    }

    @Override
    public Incident joinIn(IncidentCommand.JoinIn command) {
        if (!incident.open()) {
            return refuse(command.by(), texts.status(incident));
        }
        if (incident.concerns(command.by())) {
            return change().tell(command.by().at(), texts.status(incident), texts.buttonsFor(incident, command.by()))
                    .done();
        }
        Change change = change().join(command.by())
                .fact(
                        Kind.JOINED,
                        command.by().name(),
                        texts.text("incident.fact.joined", Map.of("words", command.words())))
                .tell(command.by().at(), texts.joined(incident), texts.reporterButtons(incident));
        incident.assignee()
                .ifPresent(one -> change.tell(one.at(), texts.joinedTold(incident, command.by()), List.of()));
        return change.done();
    }

    @Override
    public Incident take(IncidentCommand.Take command) {
        if (!incident.open()) {
            return refuse(command.by(), texts.status(incident));
        }
        if (incident.assignee()
                .filter(one -> !one.person().equals(command.by().person()))
                .isPresent()) {
            return refuse(command.by(), texts.takenAlready(incident));
        }
        return assign(change().fact(Kind.TAKEN, command.by().name(), texts.text("incident.fact.taken")), command.by());
    }

    @Override
    public Incident handOver(IncidentCommand.HandOver command) {
        Optional<Person> receiver = staff.person(command.to()).filter(Person::active);
        if (!incident.open() || receiver.isEmpty() || receiver.get().addresses().isEmpty()) {
            return refuse(command.by(), texts.status(incident));
        }
        Person person = receiver.get();
        Party to = new Party(person.id(), person.name(), person.addresses().get(0));
        Change change = change().fact(
                        Kind.HANDED_OVER,
                        command.by().name(),
                        texts.text("incident.fact.handed-over", Map.of("name", to.name())))
                .tell(command.by().at(), texts.handedOver(incident, to), List.of())
                .tell(to.at(), texts.handedToYou(incident, command.by()), texts.workButtons(incident));
        Pictures.show(change, texts, incident, to, incident.pictures());
        spread(change, command.by(), texts.nowWith(incident, to));
        return change.taken(to).done();
    }

    @Override
    public Incident giveBack(IncidentCommand.GiveBack command) {
        if (incident.assignee()
                .filter(one -> one.person().equals(command.by().person()))
                .isEmpty()) {
            return refuse(command.by(), texts.status(incident));
        }
        Change change = change().fact(Kind.GIVEN_BACK, command.by().name(), texts.text("incident.fact.given-back"));
        return escalate(change, Math.max(0, incident.rung()), texts.text("incident.fact.escalated-given-back"));
    }

    @Override
    public Incident resolve(IncidentCommand.Resolve command) {
        if (!incident.open()) {
            return refuse(command.by(), texts.status(incident));
        }
        Change change = change().fact(
                        Kind.RESOLVED,
                        command.by().name(),
                        texts.text("incident.fact.resolved", Map.of("cause", command.cause())))
                .close(new Resolution(now, command.by(), false, "", command.cause()));
        closeMessages(change, command.by(), texts.resolvedBy(incident, command.by(), command.cause()));
        return change.tell(command.by().at(), texts.resolvedThanks(incident), texts.reopenButtons(incident))
                .done();
    }

    @Override
    public Incident reopen(IncidentCommand.Reopen command) {
        if (incident.open()) {
            return refuse(command.by(), texts.status(incident));
        }
        Change change = change().reopen()
                .fact(
                        Kind.REOPENED,
                        command.by().name(),
                        texts.text("incident.fact.reopened", Map.of("words", command.words())));
        return escalate(change, 0, texts.text("incident.fact.escalated-reopened"));
    }

    /** Moves on when nobody answered: the next rung, the last rung again, or a question to the one who took it. */
    Optional<Incident> overdue() {
        if (Escalation.due(incident, now).isEmpty()) {
            return Optional.empty();
        }
        if (incident.status() == Status.GUIDED && !incident.nudged()) {
            return Optional.of(change().nudge()
                    .tell(incident.reporter().at(), texts.stillThere(incident), texts.stillThereButtons(incident))
                    .done());
        }
        if (incident.status() == Status.GUIDED) {
            return Optional.of(escalate(change(), 0, texts.text("incident.fact.escalated-no-answer")));
        }
        if (incident.status() == Status.TAKEN && !incident.nudged()) {
            Party one = incident.assignee().orElseThrow();
            return Optional.of(change().fact(
                            Kind.NUDGED, texts.desk(), texts.text("incident.fact.nudged", Map.of("name", one.name())))
                    .nudge()
                    .tell(one.at(), texts.nudge(incident), texts.workButtons(incident))
                    .done());
        }
        int next = Math.min(incident.rung() + 1, incident.ladder().rungs().size() - 1);
        return Optional.of(escalate(change(), next, texts.text("incident.fact.raised-silence")));
    }

    /** A tell that cannot reach this address. Empty where nobody is waited for there, or that is known already. */
    Optional<Incident> undelivered(Address to, Failure why) {
        boolean waitedFor = incident.status() == Status.ESCALATED
                && !incident.unreached().contains(to)
                && calledSoFar().anyMatch(to::equals);
        if (!waitedFor) {
            return Optional.empty();
        }
        Change change =
                change().unreached(to).fact(Kind.UNDELIVERED, texts.desk(), texts.undelivered(staff.at(to), why));
        List<Ladder.Rung> rungs = incident.ladder().rungs();
        if (somebodyLeft(rungs.get(incident.rung()), to)) {
            return Optional.of(change.done());
        }
        return Optional.of(
                incident.rung() + 1 < rungs.size()
                        ? escalate(change, incident.rung() + 1, texts.text("incident.fact.raised-undelivered"))
                        : nobodyTold(change).done());
    }

    private boolean somebodyLeft(Ladder.Rung rung, Address lost) {
        return rung.people().stream()
                .flatMap(id -> staff.person(id).stream())
                .filter(Person::active)
                .flatMap(person -> person.addresses().stream())
                .anyMatch(address ->
                        !address.equals(lost) && !incident.unreached().contains(address));
    }

    private Incident escalate(Change change, int rung, String why) {
        List<Ladder.Rung> rungs = incident.ladder().rungs();
        if (rungs.isEmpty()) {
            return nobodyReachable(change);
        }
        Ladder.Rung told = rungs.get(rung);
        change.fact(rung == 0 ? Kind.ESCALATED : Kind.RAISED, texts.desk(), texts.escalatedFact(why, told, staff));
        boolean everybodyAtOnce = disaster() && incident.rung() < 0;
        rungs.subList(rung, everybodyAtOnce ? rungs.size() : rung + 1).forEach(one -> callOut(change, one));
        // why: whoever is still at the steps keeps the buttons of the step, so this message has none.
        boolean atTheSteps = incident.events().isEmpty();
        incident.concerned()
                .forEach(one -> change.replace(
                        one.at(),
                        atTheSteps ? texts.toldAtOnce(incident, told) : texts.escalatedForYou(incident, told),
                        atTheSteps ? List.of() : texts.reporterButtons(incident),
                        incident.progressTag()));
        return change.waitOn(rung).done();
    }

    private Incident nobodyReachable(Change change) {
        return nobodyTold(change).waitOn(-1).done();
    }

    private Change nobodyTold(Change change) {
        change.fact(Kind.ESCALATED, texts.desk(), texts.text("incident.fact.nobody-reachable"));
        staff.with(Role.ADMIN).stream()
                .flatMap(admin -> admin.addresses().stream())
                .forEach(address -> change.tell(address, texts.nobodyReachable(incident), List.of()));
        return change.tell(incident.reporter().at(), texts.nobodyForYou(incident), texts.reporterButtons(incident));
    }

    private boolean disaster() {
        return incident.playbook().id() == PlaybookId.DISASTER;
    }

    private void callOut(Change change, Ladder.Rung rung) {
        rung.people().stream()
                .flatMap(id -> staff.person(id).stream())
                .filter(Person::active)
                .flatMap(person -> person.addresses().stream())
                .forEach(address -> change.tellTagged(
                        address, texts.callOut(change.soFar()), texts.takeButtons(incident), incident.calloutTag()));
    }

    private Incident assign(Change change, Party by) {
        Change assigned = change.taken(by).tell(by.at(), texts.takenByYou(incident), texts.workButtons(incident));
        Pictures.show(assigned, texts, incident, by, incident.pictures());
        calledSoFar()
                .filter(address -> !address.equals(by.at()))
                .forEach(address ->
                        assigned.replace(address, texts.takenBy(incident, by), List.of(), incident.calloutTag()));
        incident.concerned()
                .forEach(one -> assigned.replace(
                        one.at(),
                        texts.takenForYou(incident, by, staff),
                        texts.reporterButtons(incident),
                        incident.progressTag()));
        return assigned.done();
    }

    private Stream<Address> calledSoFar() {
        return incident.ladder().rungs().stream()
                .limit(disaster() ? Long.MAX_VALUE : incident.rung() + 1L)
                .flatMap(rung -> rung.people().stream())
                .flatMap(id -> staff.person(id).stream())
                .flatMap(person -> person.addresses().stream())
                .distinct();
    }

    /** Tells the others concerned and the one who works on it, not the one who spoke. */
    private void spread(Change change, Party speaker, String text) {
        incident.concerned().stream()
                .filter(one -> !one.person().equals(speaker.person()))
                .forEach(one -> change.tell(one.at(), text, texts.reporterButtons(incident)));
        incident.assignee()
                .filter(one -> !one.person().equals(speaker.person()))
                .ifPresent(one -> change.tell(one.at(), text, texts.workButtons(incident)));
    }

    private void closeMessages(Change change, Party speaker, String text) {
        // why a message of its own: an edit makes no sound, and people wait for this one
        incident.concerned().stream()
                .filter(one -> !one.person().equals(speaker.person()))
                .forEach(one ->
                        change.tellTagged(one.at(), text, texts.stillBrokenButtons(incident), incident.progressTag()));
        calledSoFar()
                .filter(address -> !address.equals(speaker.at()))
                .filter(address ->
                        incident.concerned().stream().noneMatch(one -> one.at().equals(address)))
                .forEach(address -> change.replace(address, text, List.of(), incident.calloutTag()));
    }

    private Incident refuse(Party by, String text) {
        return change().tell(by.at(), text, texts.buttonsFor(incident, by)).done();
    }

    private Change change() {
        return new Change(incident, commandId, now);
    }
}
