package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident.Resolution;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** Fixed, and does it work? A fix by somebody else is closed by the answer of whoever reported it, or by a day without one. */
final class Aftercare {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;
    private final StillInDanger danger;

    Aftercare(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
        this.danger = new StillInDanger(incident, it.content());
    }

    /** The drill that supposes it is over, by nobody's deed. */
    Incident drillOver(Party by, boolean stopped) {
        String how = texts.text(stopped ? "incident.fact.drill-stopped" : "incident.fact.drill-over");
        Change change =
                it.change().fact(Kind.CLOSED, texts.desk(), how).close(new Resolution(it.now(), by, false, "", how));
        new Cards(it).gone(change, texts.status(change.soFar()));
        return change.done();
    }

    Incident drillIsOver(Party by) {
        return it.change()
                .tell(
                        by.at(),
                        texts.about(incident, "incident.drill-is-over"),
                        List.of(Action.of(Verb.REPORT).button(texts.text("conversation.button.report"))))
                .done();
    }

    Incident resolve(IncidentCommand.Resolve command) {
        Party by = command.by();
        if (!incident.going()) {
            return tooLate(by, command.cause());
        }
        if (danger.unknownTo(command.seen())) {
            return asked(by, command.cause());
        }
        List<Party> asked = stillAsked(by);
        Resolution how = new Resolution(it.now(), by, false, "", command.cause());
        Change change = it.change().fact(Kind.RESOLVED, by.name(), resolved(command.cause()));
        callsOver(change, by, withThoseLeft(texts.resolvedBy(incident, by, command.cause())));
        if (asked.isEmpty()) {
            change.close(how)
                    .tell(
                            by.at(),
                            texts.resolvedThanks(incident),
                            texts.buttons().reopen(change.soFar()));
        } else {
            change.resolved(how)
                    .tell(
                            by.at(),
                            texts.resolvedAsking(incident),
                            texts.buttons().reopen(incident));
        }
        change.tellProgress(
                asked,
                withThoseLeft(texts.worksNow(incident, by, command.cause())),
                texts.buttons().worksNow(incident));
        return change.done();
    }

    private String resolved(String cause) {
        String text = texts.text("incident.fact.resolved", Map.of("cause", cause));
        // why no words of theirs: this fact outlasts those that cried
        return danger.any()
                ? texts.text("incident.fact.resolved-left", Map.of("text", text, "count", danger.count()))
                : text;
    }

    private String withThoseLeft(String told) {
        return danger.beneath(told, "incident.stood-down-left");
    }

    /** It would end over people in danger of whom this person was told nothing, or not the last. */
    private Incident asked(Party by, String cause) {
        String question = texts.endInDanger(incident, danger);
        String text = cause.isBlank() ? question : texts.text("incident.cause-not-kept") + "\n" + question;
        return it.change()
                .tell(by.at(), text, texts.buttons().endAnyway(incident, by.name(), mayLead(by), danger.latest()))
                .done();
    }

    private boolean mayLead(Party by) {
        return incident.isWith(by.person())
                || it.staff()
                        .person(by.person())
                        .filter(one -> one.is(Role.LEADER))
                        .isPresent();
    }

    /** Somebody was first, and the second is told that their words were not taken. */
    private Incident tooLate(Party by, String cause) {
        if (cause.isBlank()) {
            return it.refuse(by, texts.status(incident));
        }
        if (incident.lacksCauseOf(by.person())) {
            return causeAfterwards(by, cause);
        }
        return it.refuse(by, texts.status(incident) + "\n" + texts.about(incident, "incident.words-not-taken"));
    }

    private Incident causeAfterwards(Party by, String cause) {
        return it.change()
                .fact(Kind.NOTED, by.name(), texts.text("incident.fact.cause", Map.of("cause", cause)))
                .cause(cause)
                .tell(by.at(), texts.about(incident, "incident.cause-noted"), List.of())
                .done();
    }

    /**
     * "It works": the reporter's own doing, or the answer after a fix. Of several who have the trouble each speaks for themselves, and the
     * others are asked; while somebody works on it, it was no doing of those who have it.
     */
    Incident works(IncidentCommand.Solved command) {
        Party by = command.by();
        if (incident.status() == Status.RESOLVED) {
            return confirmed(by);
        }
        if (!incident.open()) {
            return incident.concerns(by) ? it.change().done() : it.refuse(by, texts.status(incident));
        }
        if (incident.isWith(by.person())) {
            return resolve(new IncidentCommand.Resolve(by, ""));
        }
        return incident.concerns(by) ? saidToWork(by, command.step()) : it.refuse(by, texts.status(incident));
    }

    private Incident saidToWork(Party by, String step) {
        if (danger.any()) {
            return theirPartIsOver(by);
        }
        List<Party> asked = stillAsked(by);
        // why not where nobody else is asked: it went on for people in danger only, and they are safe by now
        if (incident.confirmed().contains(by.person()) && !asked.isEmpty()) {
            return it.change().done();
        }
        Change change = it.change().confirmedBy(by.person());
        return asked.isEmpty() ? over(change, by, step) : new WorksForOne(it).saidBy(by, step, asked, change);
    }

    /**
     * Somebody else is trapped, hurt or missing, and nobody has said that they are safe: that goes on with whoever has it, or is called.
     * why no answer to "does it work": the ladder takes silence after one for a yes, and nobody asked those on the roof
     */
    private Incident theirPartIsOver(Party by) {
        String works = texts.text("incident.fact.works");
        boolean saidBefore = incident.events(Kind.NOTED).stream()
                .anyMatch(event -> event.seq() > danger.latest()
                        && event.who().equals(by.name())
                        && event.text().equals(works));
        Change change = saidBefore ? it.change() : it.change().fact(Kind.NOTED, by.name(), works);
        change.tell(
                by.at(),
                texts.with(incident, "incident.works-in-danger", Map.of("list", danger.list())),
                texts.buttons().inDanger(incident, by, mayLead(by)));
        if (!saidBefore) {
            String told = texts.with(
                    incident, "incident.works-in-danger-told", Map.of("name", by.name(), "list", danger.list()));
            Set<Address> heard = new HashSet<>(it.addresses(by.person()));
            heard.add(by.at());
            incident.assignee()
                    .filter(one -> heard.add(one.at()))
                    .ifPresent(
                            one -> change.tell(one.at(), told, texts.buttons().work(incident)));
            new CallOuts(it)
                    .calledSoFar()
                    .filter(heard::add)
                    .forEach(address ->
                            change.tell(address, told, texts.buttons().status(incident)));
        }
        return change.done();
    }

    private Incident over(Change change, Party by, String step) {
        boolean taken = incident.status() == Status.TAKEN;
        // why the step: what was passed on and came back by itself, or was mended by a provider, is nobody's doing here
        boolean own = !taken && (!step.isEmpty() || incident.status() == Status.GUIDED);
        if (own) {
            change.fact(Kind.SOLVED_ON_THE_SPOT, by.name(), texts.solved(incident, step));
        } else {
            change.fact(Kind.CONFIRMED, by.name(), texts.text("incident.fact.works"));
        }
        change.close(new Resolution(it.now(), by, own, own ? step : "", ""));
        callOutsOver(change, by, texts.solvedBy(incident, by));
        askForCause(change, by);
        return change.done();
    }

    /** Some said that it works, the others were asked and nobody says that it does not: over since the last of them said so. */
    Incident supposed() {
        PersonId last = incident.confirmed().get(incident.confirmed().size() - 1);
        Party by = incident.concerned().stream()
                .filter(one -> one.person().equals(last))
                .findFirst()
                .orElse(incident.reporter());
        boolean own = incident.status() == Status.GUIDED;
        Change change = it.change()
                .fact(Kind.RESOLVED, texts.desk(), texts.about(incident, "incident.fact.supposed", by))
                .resolved(new Resolution(
                        incident.last(Kind.CONFIRMED).orElseThrow().at(), by, own, "", ""));
        callOutsOver(change, by, texts.solvedBy(incident, by));
        askForCause(change, by);
        return change.done();
    }

    /** Whoever worked on it, else whoever says that it is over: a report with "cause unknown" helps nobody. */
    private void askForCause(Change change, Party by) {
        Incident after = change.soFar();
        Party knows = incident.assignee().orElse(by);
        if (after.lacksCauseOf(knows.person())) {
            String key = knows.person().equals(by.person()) ? "over-what-was-it" : "works-what-was-it";
            change.tell(
                    knows.at(),
                    texts.fitting(incident, key, Map.of("name", by.name())),
                    List.of(texts.buttons().button(Verb.RESOLVE, incident, "incident.button.cause")));
        }
    }

    private Incident confirmed(Party by) {
        if (!incident.concerns(by)) {
            return it.refuse(by, texts.status(incident));
        }
        Party resolver = incident.resolution().orElseThrow().by();
        Change change = it.change()
                .confirmedBy(by.person())
                .fact(Kind.CONFIRMED, by.name(), texts.text("incident.fact.confirmed"));
        boolean everybody = incident.concernedBut(resolver.person()).stream()
                .allMatch(one -> change.soFar().confirmed().contains(one.person()));
        boolean reporter = incident.reporter().person().equals(by.person());
        // why: whoever fixed it knew of those who were cried for before, and of nobody since
        boolean criedSince = danger.unknownTo(
                incident.last(Kind.RESOLVED).map(IncidentEvent::seq).orElse(0));
        if ((reporter || everybody) && !criedSince) {
            change.close()
                    .tell(
                            resolver.at(),
                            texts.confirmedBy(incident, by),
                            texts.buttons().reopen(change.soFar()));
        }
        return change.done();
    }

    /** Whoever was to say whether it works was not reached: whoever fixed it, where somebody did, asks them. Empty where nobody waits for them. */
    Optional<Incident> notAsked(Address to, Failure why) {
        Optional<Party> lost = incident.concerned().stream()
                .filter(one -> one.at().equals(to) && incident.asks(one))
                .findFirst();
        return lost.map(one -> {
            Change change = it.change()
                    .fact(
                            Kind.UNDELIVERED,
                            texts.desk(),
                            texts.undelivered(it.staff().at(to), why));
            incident.resolution()
                    .map(Resolution::by)
                    .filter(resolver -> !resolver.at().equals(to))
                    .ifPresent(resolver -> change.tell(
                            resolver.at(),
                            texts.fitting(incident, "not-asked", Map.of("name", one.name())),
                            texts.buttons().reopen(incident)));
            return change.done();
        });
    }

    /** Somebody was to be asked and could not be: their silence is no answer. */
    boolean silenceSaysNothing() {
        int fixed = incident.last(Kind.RESOLVED).map(IncidentEvent::seq).orElse(0);
        return !new Unreached(incident, it.content().messages()).since(fixed).isEmpty();
    }

    Incident falseAlarm(IncidentCommand.FalseAlarm command) {
        if (incident.falseAlarm() || incident.archived()) {
            return incident;
        }
        Party by = command.by();
        if (command.unlessCalled() && !BegunByMistake.mayBeTakenBack(incident, by.person())) {
            return incident;
        }
        Map<String, String> reason = Map.of("name", by.name(), "reason", command.reason());
        Change change = it.change().fact(Kind.FALSE_ALARM, by.name(), texts.text("incident.fact.false-alarm", reason));
        if (incident.open()) {
            change.close(
                    incident.resolution().orElseGet(() -> new Resolution(it.now(), by, false, "", command.reason())));
        }
        String told = texts.with(incident, "incident.false-alarm", reason);
        callsOver(change, by, told);
        incident.concernedBut(by.person()).forEach(one -> change.tell(one.at(), told, List.of()));
        return change.done();
    }

    /** Only what is over; whoever asks is answered by the desk that asks for them. */
    Incident archive(IncidentCommand.Archive command) {
        return incident.open() || incident.archived()
                ? incident
                : it.change()
                        .fact(Kind.ARCHIVED, command.by().name(), texts.text("incident.fact.archived"))
                        .done();
    }

    /** The others who have it and have not said that it works. */
    private List<Party> stillAsked(Party speaker) {
        return incident.concernedBut(speaker.person()).stream()
                .filter(one -> !incident.confirmed().contains(one.person()))
                .toList();
    }

    /** Those called out, and the one who worked on it, need do nothing any more. */
    private void callsOver(Change change, Party speaker, String text) {
        // why a message of its own for whoever works on it: they may be on their way
        incident.assignee()
                .filter(one -> !one.person().equals(speaker.person()))
                .ifPresent(one -> change.tell(one.at(), text, List.of()));
        callOutsOver(change, speaker, text);
    }

    private void callOutsOver(Change change, Party speaker, String text) {
        new Informing(it).over(change, text);
        Set<Address> aware = Stream.concat(incident.concerned().stream(), incident.assignee().stream())
                .map(Party::at)
                .collect(Collectors.toSet());
        aware.add(speaker.at());
        new Cards(it).over(change, text, aware);
        new CallOuts(it).calledSoFar().forEach(aware::add);
        aware.addAll(it.addresses(speaker.person()));
        danger.criers(it.staff())
                .flatMap(person -> person.addresses().stream())
                .filter(aware::add)
                .forEach(address -> change.tell(address, text, List.of()));
    }
}
