package vn.trucban.bot.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.trucban.bot.command.Command.Ending;
import vn.trucban.bot.command.Command.Stage;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.command.CommandPlan;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;

/** The rules of a command: what a wish, or the time that has passed, makes of it. Pure; refusals change nothing and say why. */
final class CommandRules {
    private final Scene scene;
    private final Command command;
    private final CommandTexts texts;

    CommandRules(Scene scene) {
        this.scene = scene;
        this.command = scene.command();
        this.texts = scene.texts();
    }

    /** People are in danger: leaders are asked. */
    Optional<Command> propose() {
        return new Proposing(scene).propose();
    }

    /** Why this person cannot raise one now; empty where they can. */
    Optional<Refusal> mayNotRaise(Actor by) {
        return unraisable(by).flatMap(Outcome::refusal);
    }

    /** Whoever may raise it where no leader answers has leaders asked. */
    Outcome wished(Actor by) {
        return impossible(by)
                .orElseGet(() -> new Proposing(scene).wished(person(by).orElseThrow(), by));
    }

    /** A leader says that none is needed. */
    Outcome declined(Actor by) {
        if (scene.incident().playbook().id() == PlaybookId.DISASTER
                && !scene.incident().going()) {
            return Outcome.no("command.refused.over-anyway", Map.of("code", texts.code(command)));
        }
        return impossible(by)
                .orElseGet(() -> new Proposing(scene).declined(person(by).orElseThrow(), by));
    }

    private Optional<Person> person(Actor by) {
        return scene.staff().person(by.id());
    }

    /** Raised a second time it stays as it is. */
    Outcome raise(String hazardId, Actor by) {
        if (command.standing()) {
            return Outcome.done(command);
        }
        boolean raisedBefore =
                command.stage() == Stage.STOOD_DOWN && command.setup().isPresent();
        // why only of what is over: one that was voided by mistake is opened again, and needs its board
        if (raisedBefore && !scene.incident().going()) {
            return Outcome.no("command.refused.stood-down");
        }
        Optional<Outcome> never = unraisable(by);
        if (never.isPresent()) {
            return never.get();
        }
        CommandPlan plan = scene.content().command();
        Optional<Hazard> hazard = plan.hazard(hazardId);
        if (hazard.isEmpty()) {
            return Outcome.no("command.refused.no-hazard");
        }
        Change change = scene.change();
        Setup setup = Setup.of(plan, hazard.get());
        change.raised(setup, new Muster(scene.staff()).seats(plan, hazard.get(), scene.now()), by);
        change.report(UpReport.due(command.reports().size() + 1, scene.now().plus(setup.firstReport())));
        boolean inStead = person(by).filter(Proposing::leader).isEmpty();
        if (inStead) {
            change.proposed(command.proposal()
                    .orElseGet(() -> Proposal.unasked(scene.now()))
                    .raisedInStead());
        }
        change.fact(Kind.COMMAND_RAISED, scene.now(), by, texts.facts().raised(setup, inStead), true);
        new CallOuts(scene).everybody(change, by);
        return Outcome.done(change.board().done(scene.commandId()));
    }

    private Optional<Outcome> unraisable(Actor by) {
        return impossible(by).or(() -> new Proposing(scene)
                .mayNotRaise(person(by).orElseThrow())
                .map(no -> new Outcome(Optional.empty(), Optional.of(no))));
    }

    /** Nobody could raise one, or this person is none of those whom it concerns. */
    private Optional<Outcome> impossible(Actor by) {
        if (scene.incident().playbook().id() != PlaybookId.DISASTER) {
            return Optional.of(Outcome.no("command.refused.no-disaster", Map.of("code", texts.code(command))));
        }
        if (!scene.incident().going()) {
            return Optional.of(Outcome.no("command.refused.closed", Map.of("code", texts.code(command))));
        }
        if (!plays(by)) {
            return Optional.of(Outcome.no("command.refused.not-in-drill"));
        }
        return person(by).isPresent() ? Optional.empty() : Optional.of(Outcome.no("command.refused.not-staff"));
    }

    /** True of everybody where it is real. */
    private boolean plays(Actor by) {
        return !command.exercise() || scene.staff().person(by.id()).isPresent();
    }

    /** Why nothing can be done with it any more; empty while it stands. */
    private Optional<Outcome> over() {
        return command.standing()
                ? Optional.empty()
                : Optional.of(
                        command.setup().isEmpty()
                                ? Outcome.no("command.refused.not-raised")
                                : Outcome.no(
                                        "command.refused.over",
                                        Map.of("at", texts.moments().full(command.since()))));
    }

    Outcome answer(Actor by, Response response) {
        if (over().isPresent()) {
            return over().get();
        }
        return scene.here(by.id()) ? new CallOuts(scene).answer(by.id(), by.name(), response) : notThere(by.id());
    }

    Outcome explain(Actor by, String reason) {
        return over().orElseGet(() -> new CallOuts(scene).explain(by, cut(reason.strip())));
    }

    Outcome answerFor(int seat, Response response, Actor by) {
        return led(by).orElseGet(() -> new CallOuts(scene).answerFor(seat, response, by));
    }

    Outcome assign(int seat, PersonId whom, Actor by) {
        Optional<Person> person = scene.staff().person(whom).filter(Person::active);
        return led(by).orElseGet(() -> person.map(one -> new CallOuts(scene).assign(seat, Muster.member(one), by))
                .orElseGet(() -> notThere(whom)));
    }

    private Outcome notThere(PersonId person) {
        return Outcome.no(scene.outsideDrill(person) ? "command.refused.not-player" : "command.refused.not-staff");
    }

    private Optional<Outcome> led(Actor by) {
        return over().or(() -> scene.mayLead(by.id())
                ? Optional.empty()
                : Optional.of(Outcome.no(plays(by) ? "command.refused.board-only" : "command.refused.not-in-drill")));
    }

    /** Ticks a first action; one's own, or anybody's by whoever leads. */
    Outcome tick(int seat, int task, Task.State state, String reason, Actor by) {
        if (over().isPresent()) {
            return over().get();
        }
        boolean there = seat >= 0
                && seat < command.seats().size()
                && task >= 0
                && task < command.seats().get(seat).tasks().size();
        if (!there) {
            return Outcome.no("command.refused.no-task");
        }
        Seat of = command.seats().get(seat);
        if (!of.isWith(by.id()) && !scene.mayLead(by.id())) {
            return Outcome.no("command.refused.not-yours");
        }
        Task before = of.tasks().get(task);
        if (before.state() == state && (reason.isBlank() || before.reason().equals(reason.strip()))) {
            return Outcome.done(command);
        }
        Task after = before.ticked(state, scene.now(), by.name(), cut(reason.strip()));
        Change change = scene.change().seat(seat, of.withTask(task, after));
        if (after.over()) {
            change.fact(
                    after.done() ? Kind.COMMAND_TASK : Kind.COMMAND_CANNOT,
                    scene.now(),
                    by,
                    texts.facts().task(of, after),
                    false);
        }
        if (state == Task.State.CANNOT && before.state() != state) {
            change.tellLeaders(
                    texts.taskStuck(change.soFar(), of, after),
                    List.of(texts.buttons().open(command)));
        }
        return Outcome.done(change.board().done(scene.commandId()));
    }

    private static String cut(String reason) {
        return reason.length() > 300 ? reason.substring(0, 300) : reason;
    }

    /**
     * Enters a decision.
     *
     * @param amends 0: none; else the number of the entry that it puts right
     */
    Outcome decide(String text, Instant at, int amends, Actor by) {
        return led(by).orElseGet(() -> new Deciding(scene).decide(text, at, amends, by));
    }

    Outcome fill(int report, UpReport.Told told, Actor by) {
        return led(by).orElseGet(() -> new Reporting(scene).fill(report, told));
    }

    Outcome sent(int report, Set<String> recipients, String way, Actor by) {
        return led(by).orElseGet(() -> new Reporting(scene).sent(report, recipients, way, by));
    }

    /**
     * Stands everybody down.
     *
     * @param left what a command leaves open, in sentences
     * @param seen the last fact that was known when whoever ends it read who is in danger
     */
    Outcome end(Actor by, Function<Command, List<String>> left, int seen) {
        if (over().isPresent()) {
            return over().get();
        }
        if (!scene.mayEnd(by.id())) {
            return new Outcome(Optional.empty(), Optional.of(scene.mayNotEnd()));
        }
        if (scene.reported().latest() > seen) {
            return Outcome.no(Refusal.STALE);
        }
        List<String> open = left.apply(command);
        Change change = scene.change();
        standDown(change, by, open, "command.stood-down");
        change.fact(Kind.COMMAND_ENDED, scene.now(), by, texts.facts().ended(command, open), true);
        return Outcome.done(change.board().done(scene.commandId()));
    }

    /** Whoever goes home reads of whom nobody has said that they are safe; what never was has nobody in it. */
    private String withThoseLeft(Command now, String told) {
        List<String> left =
                scene.incident().falseAlarm() ? List.of() : scene.reported().unsaved(scene.now());
        return left.isEmpty()
                ? told
                : texts.with("command.stood-down-left", now, Map.of("text", told, "list", String.join("\n", left)));
    }

    /** It ends, and everybody who was called hears so. */
    private void standDown(Change change, Actor by, List<String> open, String key) {
        change.ended(new Ending(command.since(), scene.now(), by, open));
        Command now = change.soFar();
        String text = withThoseLeft(now, texts.stoodDown(now, key));
        command.seats().stream()
                .flatMap(seat -> seat.line().stream().limit(seat.at() + 1L))
                .flatMap(member -> member.person().stream())
                .distinct()
                .forEach(person -> change.tell(person, text, List.of()));
        List<String> byTelephone = scene.onlyByTelephone();
        if (!byTelephone.isEmpty()) {
            change.tellLeaders(
                    texts.tellByTelephone(now, byTelephone), texts.buttons().phones(now, byTelephone));
        }
    }

    /** Whoever said that there was nothing said it to its command, too: nobody is called, and no report is owed. */
    private Command voided(Change change, List<Warning> warnings) {
        Actor by = new Actor(
                Change.NOBODY,
                scene.incident().events(Kind.FALSE_ALARM).stream()
                        .reduce((one, later) -> later)
                        .orElseThrow()
                        .who());
        standDown(change, by, List.of(), "command.voided");
        change.fact(Kind.COMMAND_ENDED, scene.now(), by, texts.facts().voided(command), false);
        if (!warnings.isEmpty()) {
            String serials = warnings.stream().map(Warning::serial).collect(Collectors.joining(", "));
            change.tellAllLeaders(
                    texts.with("command.voided-notice", command, Map.of("serial", serials)),
                    texts.buttons().allClears(command, warnings));
        }
        return change.board().done("");
    }

    /**
     * What the time that has passed brings; empty where nothing is due.
     *
     * @param warnings of its kind that no all-clear has followed
     */
    Optional<Command> round(Supplier<List<Warning>> warnings) {
        Change change = scene.change();
        if (command.stage() == Stage.PROPOSED) {
            return new Proposing(scene).round();
        }
        if (!command.standing()) {
            return Optional.empty();
        }
        if (scene.incident().falseAlarm()) {
            return Optional.of(
                    voided(change, warnings.get().stream().filter(Warning::open).toList()));
        }
        if (command.exercise() && !scene.incident().open()) {
            // why: the drill is over, and nobody is to be called for it any more
            Actor desk = new Actor(Change.NOBODY, texts.desk());
            return Optional.of(change.ended(new Ending(command.since(), scene.now(), desk, scene.open()))
                    .done(""));
        }
        CallOuts callOuts = new CallOuts(scene);
        boolean moved = false;
        for (int i = 0; i < command.seats().size(); i++) {
            moved |= callOuts.round(change, i);
        }
        boolean reported = new Reporting(scene).round(change);
        boolean heard = new CriesHeard(scene).round(change);
        boolean approved = new NoticeApproved(scene).round(change, warnings);
        return moved || reported || heard || approved
                ? Optional.of(change.board().done(""))
                : Optional.empty();
    }

    Optional<Command> undelivered(Address to) {
        return command.standing() ? new CallOuts(scene).undelivered(to) : new Proposing(scene).undelivered(to);
    }

    Optional<Command> delivered(Address to) {
        return command.standing() ? new Ringing(scene).delivered(to) : new Proposing(scene).delivered(to);
    }
}
