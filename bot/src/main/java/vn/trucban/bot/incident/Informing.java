package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.ladder.LadderPlan.LeadersKnow;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * An interruption that stops the counters: leaders hear of it, once, so that they can tell residents. Nobody calls them to work on it; the
 * ladder does that. While the office is closed it waits, as the ladder does.
 */
final class Informing {
    /** In a notice's button: it is for a drill. */
    private static final String DRILL_NOTICE = "dt";

    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;
    private final LeadersKnow rule;

    Informing(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
        this.rule = it.content().ladder().leadersKnow();
    }

    /** Empty where nothing is to be told, or all leaders know already. */
    Optional<Incident> due() {
        boolean may = incident.going()
                && incident.informed().isEmpty()
                && rule.kinds().contains(incident.playbook().id())
                // why: where people may be in danger every leader was called at once
                && !incident.ladder().byTheClock()
                && !incident.ladder().rests(it.now());
        if (!may || scope(incident).isEmpty()) {
            return Optional.empty();
        }
        List<Person> leaders = unaware();
        List<Address> at = leaders.stream().flatMap(this::reachedAt).toList();
        if (at.isEmpty()) {
            return Optional.empty();
        }
        String names = leaders.stream().map(Person::name).collect(Collectors.joining(", "));
        Change change = it.change()
                .informed(at)
                .fact(
                        Kind.LEADERS_INFORMED,
                        texts.desk(),
                        texts.text("incident.fact.leaders-informed", Map.of("names", names)));
        at.forEach(address -> change.tellTagged(address, text(change.soFar()), buttons(), incident.leadersTag()));
        return Optional.of(change.done());
    }

    /** Leaders who neither were called for it nor have it; those who are away only where no other is left. */
    private List<Person> unaware() {
        List<Address> called = new CallOuts(it).calledSoFar().toList();
        List<Person> leaders = it.staff().with(Role.LEADER).stream()
                .filter(person -> person.addresses().stream().noneMatch(called::contains))
                .filter(person -> !incident.isWith(person.id()) && !incident.isOfferedTo(person.id()))
                .filter(person -> reachedAt(person).findAny().isPresent())
                .filter(person -> incident.concerned().stream()
                        .noneMatch(one -> one.person().equals(person.id())))
                .toList();
        List<Person> here = leaders.stream()
                .filter(person -> !it.staff().away(person.id(), it.now()) && it.reachable(person.id()))
                .toList();
        return here.isEmpty() ? leaders : here;
    }

    /** A leader was not reached, and so does not know; where nobody else does, the others hear it next. Empty where nobody was told there. */
    Optional<Incident> notReached(Address to, Failure why) {
        if (!incident.going() || !incident.informed().contains(to)) {
            return Optional.empty();
        }
        return Optional.of(it.change()
                .informed(incident.informed().stream()
                        .filter(one -> !one.equals(to))
                        .toList())
                .unreached(to)
                .fact(
                        Kind.UNDELIVERED,
                        texts.desk(),
                        texts.undelivered(it.staff().at(to), why))
                .done());
    }

    private Stream<Address> reachedAt(Person person) {
        return person.addresses().stream()
                .filter(address -> !incident.unreached().contains(address));
    }

    /** How far it reaches, by which leaders have to know; empty where it is one desk's trouble. */
    private Optional<String> scope(Incident now) {
        long reporters = now.concerned().size();
        if (reporters >= rule.reporters()) {
            return Optional.of(texts.text("incident.leaders.reporters", Map.of("count", reporters)));
        }
        if (now.onPaperSince().isPresent()) {
            return Optional.of(texts.text("incident.leaders.on-paper"));
        }
        Set<String> allDown = rule.allDown().getOrDefault(now.playbook().id(), Set.of());
        return new ReachedSteps(now, it.content()).all().anyMatch(allDown::contains) || saidOfAll(now)
                ? Optional.of(texts.text("incident.leaders.all-down"))
                : Optional.empty();
    }

    /** Somebody who has it wrote so; which step that leads to depends on what else the step is for. */
    private boolean saidOfAll(Incident now) {
        Set<String> names = now.concerned().stream().map(Party::name).collect(Collectors.toSet());
        Stream<String> notes = now.events(Kind.NOTED).stream()
                .filter(note -> names.contains(note.who()))
                .map(IncidentEvent::text);
        return Stream.concat(Stream.of(now.words()), notes)
                .anyMatch(words -> it.content().triage().hitsEverybody(words));
    }

    private String text(Incident now) {
        Map<String, Object> values = new HashMap<>();
        values.put("scope", scope(now).orElseGet(() -> narrower(now)));
        values.put("since", texts.moment(now.beganAt()));
        values.put("clock", texts.moment(it.now()));
        values.put(
                "worker",
                now.assignee()
                        .map(one -> texts.text("incident.leaders.taken", Map.of("name", one.name())))
                        .orElseGet(() -> texts.text("incident.leaders.nobody-yet")));
        values.put("paper", paper(now));
        return texts.with(now, "incident.leaders.told", values);
    }

    /** What made it everybody's is over. */
    private String narrower(Incident now) {
        return texts.text(
                "incident.leaders.narrower", Map.of("count", now.concerned().size()));
    }

    private String paper(Incident now) {
        Optional<String> taken = now.onPaperSince()
                .map(at -> texts.text("incident.leaders.paper-on", Map.of("since", texts.moment(at))));
        return taken.or(() -> now.last(Kind.PAPER_OFF)
                        .map(off ->
                                texts.text("incident.leaders.paper-stopped", Map.of("since", texts.moment(off.at())))))
                .orElseGet(() -> texts.text("incident.leaders.paper-off"));
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        incident.playbook()
                .interruptionNotice()
                .map(template -> new Action(Verb.TEMPLATE, incident.id().exercise() ? DRILL_NOTICE : "", template)
                        .button(texts.text("incident.button.notice")))
                .ifPresent(buttons::add);
        buttons.add(texts.buttons().button(Verb.SHOW, incident, "incident.button.show"));
        return buttons;
    }

    /** Who works on it, who has it, since when, or whether paper is taken, is different now: the message they have says so. */
    Change refresh(Change change) {
        incident.informed().stream()
                // why: elsewhere nothing is changed in place, and what they need to know once would pile up
                .filter(Tell::changesInPlace)
                .forEach(address -> change.replace(address, text(change.soFar()), buttons(), incident.leadersTag()));
        return change;
    }

    /** It is over, and nobody acts on it any more. */
    void over(Change change, String text) {
        incident.informed().forEach(address -> change.replace(address, text, List.of(), incident.leadersTag()));
    }
}
