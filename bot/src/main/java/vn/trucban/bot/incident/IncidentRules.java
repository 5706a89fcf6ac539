package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.ladder.LadderPlan;
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
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;
    private final CallOuts callOuts;

    IncidentRules(Incident incident, String commandId, Content content, Staff staff, Instant now) {
        this(Case.of(incident, commandId, content, staff, now));
    }

    IncidentRules(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
        this.callOuts = new CallOuts(it);
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
                ladder(report, content, staff, now),
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
                0,
                0,
                Optional.empty(),
                List.of(),
                List.of());
        IncidentRules rules = new IncidentRules(blank, commandId, content, staff, now);
        return rules.report(report);
    }

    private static Ladder ladder(IncidentCommand.Report report, Content content, Staff staff, Instant now) {
        boolean danger = new DangerWords(content).in(report.words());
        return Ladder.reportedBy(report.by().person(), content.playbook(report.kind()), danger, content, staff, now);
    }

    /** These rules, or what holds of them while a command board stands. */
    IncidentCommand.Cases<Incident> asItStands() {
        return incident.underCommand() ? new UnderCommand(it, this) : this;
    }

    @Override
    public Incident report(IncidentCommand.Report command) {
        Change change = it.change()
                .fact(
                        Kind.REPORTED,
                        command.by().name(),
                        texts.text(
                                "incident.fact.reported",
                                Map.of("kind", incident.playbook().name(), "words", command.words())));
        CallOuts others = callOuts.saidAt(command.by().at());
        if (incident.playbook().severity() == Severity.COMPLEX) {
            return others.from(change, 0, texts.text("incident.fact.escalated-complex"));
        }
        return new DangerWords(it.content()).in(command.words())
                ? others.from(change, 0, texts.text("incident.fact.escalated-danger"))
                : change.done();
    }

    @Override
    public Incident tried(IncidentCommand.Tried command) {
        Change change = it.change()
                .fact(
                        Kind.TRIED,
                        command.by().name(),
                        texts.tried(incident.playbook(), command.step(), command.answer()))
                .news(command.by());
        boolean there =
                incident.concerns(command.by()) || incident.isWith(command.by().person());
        if (!there && incident.playbook().id() == PlaybookId.DISASTER) {
            // why: whoever answers how it is at their place is in it, and hears how it goes on
            change.join(command.by()).fact(Kind.JOINED, command.by().name(), texts.text("incident.fact.joined-steps"));
        }
        return new Heeding(it).of(command, change);
    }

    @Override
    public Incident note(IncidentCommand.Note command) {
        Change change = it.change()
                .fact(Kind.NOTED, command.by().name(), command.text())
                .news(command.by());
        Heeding heeding = new Heeding(it);
        new News(it).spread(change, command, heeding.hearers(command.text()));
        return heeding.of(command, change);
    }

    @Override
    public Incident photo(IncidentCommand.Photo command) {
        Picture picture = new Picture(command.by().at().channel(), command.photo(), command.by());
        Change change = it.change()
                .fact(Kind.PHOTO, command.by().name(), texts.text("incident.fact.photo"))
                .picture(picture)
                .news(command.by());
        incident.assignee().ifPresent(one -> Pictures.show(change, texts, incident, one, List.of(picture)));
        return change.done();
    }

    @Override
    public Incident solved(IncidentCommand.Solved command) {
        return new Aftercare(it).works(command);
    }

    @Override
    public Incident askForHelp(IncidentCommand.AskForHelp command) {
        if (incident.status() != Status.GUIDED) {
            return toldAlready(command);
        }
        String why = command.wanted() ? "incident.fact.escalated-wanted" : "incident.fact.escalated-steps-done";
        return callOuts.from(it.change(), 0, texts.text(why));
    }

    /** Somebody was told at once: they hear now what was tried since, and the reporter where it stands. */
    private Incident toldAlready(IncidentCommand.AskForHelp command) {
        if (incident.asks(command.by()) && incident.going()) {
            return new Reopening(it).reopen(new IncidentCommand.Reopen(command.by(), ""));
        }
        Change change = it.change()
                .tell(command.by().at(), texts.status(incident), texts.buttons().of(incident, command.by()));
        incident.assignee()
                .filter(one -> incident.going())
                .ifPresent(one -> change.tell(
                        one.at(),
                        texts.stepsOver(incident, command.wanted()),
                        texts.buttons().work(incident)));
        if (incident.status() == Status.ESCALATED) {
            callOuts.calledSoFar()
                    .forEach(address -> change.replace(
                            address, texts.callOut(incident), texts.buttons().take(incident), incident.calloutTag()));
        }
        return change.done();
    }

    @Override
    public Incident joinIn(IncidentCommand.JoinIn command) {
        Party by = command.by();
        if (!incident.going()) {
            return it.refuse(tooLate(command), by, texts.status(incident));
        }
        if (incident.concerns(by) || incident.isWith(by.person())) {
            return it.change()
                    .tell(by.at(), texts.status(incident), texts.buttons().of(incident, by))
                    .done();
        }
        Change change = it.change()
                .join(by)
                .fact(Kind.JOINED, by.name(), texts.text("incident.fact.joined", Map.of("words", command.words())));
        boolean shared = incident.shared() || becomesShared();
        change.tell(
                by.at(),
                new ClimbWaits(texts).forYou(incident, shared ? texts.sharedForYou(incident) : texts.joined(incident)),
                shared ? texts.buttons().shared(incident) : texts.buttons().reporter(incident));
        if (shared && !incident.shared()) {
            change.fact(Kind.SHARED, texts.desk(), texts.text("incident.fact.shared"));
            incident.concerned()
                    .forEach(one -> change.tell(
                            one.at(),
                            texts.sharedNow(incident, by),
                            texts.buttons().reporter(incident)));
        }
        int count = incident.affected().size() + 2;
        if (worthTelling(count)) {
            incident.assignee()
                    .ifPresent(one ->
                            change.replace(one.at(), texts.joinedTold(incident, by), List.of(), incident.countTag()));
            new Informing(it).refresh(change);
        }
        // why: whoever was still at the steps stops there, so that somebody else has to look
        return shared && incident.status() == Status.GUIDED
                ? callOuts.from(change, 0, texts.text("incident.fact.shared"))
                : new Heeding(it).of(by, command.words(), change);
    }

    /** What is told a moment after the fix may have been told before it: it is kept, and whoever still has the trouble opens it again. */
    private Change tooLate(IncidentCommand.JoinIn command) {
        Change change = it.change();
        return incident.open() && !command.words().isBlank()
                ? change.fact(Kind.NOTED, command.by().name(), command.words())
                : change;
    }

    @Override
    public Incident leave(IncidentCommand.Leave command) {
        Party by = command.by();
        if (!incident.going()
                || incident.affected().stream().noneMatch(one -> one.person().equals(by.person()))) {
            return incident;
        }
        Change change = it.change().leave(by).fact(Kind.LEFT, by.name(), texts.text("incident.fact.left"));
        if (incident.shared() && !change.soFar().shared()) {
            change.tell(
                    incident.reporter().at(),
                    texts.with(incident, "incident.not-shared", Map.of("name", by.name())),
                    texts.buttons().alone(incident));
        }
        return new Informing(it).refresh(change).done();
    }

    /** Two desks with the same trouble, of a kind that does not come from their machines, soon after each other. */
    private boolean becomesShared() {
        LadderPlan plan = it.content().ladder();
        return plan.shared().contains(incident.playbook().id())
                && incident.reportedSince(it.now().minus(plan.sharedWithin()));
    }

    /** Thirty who join must not be thirty messages for the one who works on it. */
    private static boolean worthTelling(int count) {
        return count <= 3 || count == 5 || count % 10 == 0;
    }

    @Override
    public Incident take(IncidentCommand.Take command) {
        Party by = command.by();
        if (!incident.going()) {
            return it.refuse(by, texts.status(incident));
        }
        if (incident.isOfferedTo(by.person())) {
            return new HandOvers(it).accepted(by);
        }
        if (incident.assignee().filter(one -> !one.person().equals(by.person())).isPresent()) {
            return it.refuse(by, texts.takenAlready(incident, it.staff()));
        }
        if (incident.isWith(by.person())) {
            return it.change()
                    .tell(by.at(), texts.takenByYou(incident), texts.buttons().work(incident))
                    .done();
        }
        return assign(it.change().fact(Kind.TAKEN, by.name(), texts.text("incident.fact.taken")), by);
    }

    @Override
    public Incident handOver(IncidentCommand.HandOver command) {
        return new HandOvers(it).offer(command);
    }

    @Override
    public Incident decline(IncidentCommand.Decline command) {
        return new HandOvers(it).declined(command.by());
    }

    @Override
    public Incident giveBack(IncidentCommand.GiveBack command) {
        if (!incident.isWith(command.by().person()) || !incident.going()) {
            return it.refuse(command.by(), texts.status(incident));
        }
        return new HandOvers(it).givenBack(command.by());
    }

    @Override
    public Incident resolve(IncidentCommand.Resolve command) {
        return new Aftercare(it).resolve(command);
    }

    @Override
    public Incident reopen(IncidentCommand.Reopen command) {
        return new Reopening(it).reopen(command);
    }

    @Override
    public Incident setTime(IncidentCommand.SetTime command) {
        return SaidTimes.said(it, command);
    }

    @Override
    public Incident falseAlarm(IncidentCommand.FalseAlarm command) {
        return new Aftercare(it).falseAlarm(command);
    }

    @Override
    public Incident calm(IncidentCommand.Calm command) {
        return new Calming(it).calm(command);
    }

    @Override
    public Incident safe(IncidentCommand.Safe command) {
        return new Rescue(it).safe(command);
    }

    @Override
    public Incident move(IncidentCommand.Move command) {
        return new Rescue(it).move(command);
    }

    @Override
    public Incident archive(IncidentCommand.Archive command) {
        return new Aftercare(it).archive(command);
    }

    /**
     * Moves on when nobody answered: the next rung, the last rung again, a question to the one who took it, or the end; at once where
     * whoever was waited for has left, or is away.
     */
    Optional<Incident> overdue() {
        if (incident.underCommand()) {
            return Optional.empty();
        }
        Overdue overdue = new Overdue(it);
        return new WentAway(it)
                .givenBack()
                .or(() -> Escalation.due(incident, it.now()).map(since -> overdue.movedOn()))
                .or(overdue::leftBehind)
                .or(() -> new Informing(it).due());
    }

    /** A tell that cannot reach this address. Empty where nobody is waited for there, or that is known already. */
    Optional<Incident> undelivered(Address to, Failure why, String tell) {
        if (incident.offer().isPresent()) {
            return new HandOvers(it).notReached(to).or(() -> new Informing(it).notReached(to, why));
        }
        if (incident.status() == Status.RESOLVED) {
            return new Aftercare(it).notAsked(to, why);
        }
        boolean asked = incident.nudged()
                && switch (incident.status()) {
                    case TAKEN -> incident.assignee().orElseThrow().at().equals(to);
                    case GUIDED -> incident.reporter().at().equals(to);
                    case ESCALATED, RESOLVED, CLOSED -> false;
                };
        if (asked) {
            return Optional.of(callOuts.notAsked(to, why));
        }
        return callOuts.waitsFor(to)
                ? Optional.of(callOuts.notReached(to, why))
                : new CryUndelivered(it)
                        .at(to, why, tell)
                        .or(() -> new Informing(it).notReached(to, why))
                        .or(() -> new Aftercare(it).notAsked(to, why));
    }

    private Incident assign(Change change, Party by) {
        Change assigned = change.taken(by);
        new Cards(it).over(assigned, texts.takenBy(incident, by), Set.of(by.at()));
        assigned.tell(by.at(), texts.takenByYou(incident), texts.buttons().work(incident));
        Pictures.show(assigned, texts, incident, by, incident.pictures());
        new LateDelivery(it).taken(assigned, by.person(), by.name());
        Progress progress = new Progress(it);
        incident.concernedBut(by.person())
                .forEach(one -> progress.tell(
                        assigned,
                        one,
                        texts.takenForYou(incident, by, it.staff()),
                        texts.buttons().reporter(incident)));
        return new Informing(it).refresh(assigned).done();
    }
}
