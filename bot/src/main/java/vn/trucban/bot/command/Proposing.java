package vn.trucban.bot.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/**
 * Who raises a command, and who is asked to. Leaders do. Where none of them can be reached, or none has answered, technicians and
 * administrators may in their stead: people must not wait in the water for a signature. Whoever does so leads only until head or deputy
 * answers.
 */
final class Proposing {
    private final Scene scene;
    private final Command command;
    private final CommandTexts texts;

    Proposing(Scene scene) {
        this.scene = scene;
        this.command = scene.command();
        this.texts = scene.texts();
    }

    static boolean leader(Person person) {
        return person.is(Role.LEADER);
    }

    /** Who may raise one where no leader can be reached. */
    static boolean standsIn(Person person) {
        return person.is(Role.TECHNICIAN) || person.is(Role.ADMIN);
    }

    /** Why this person cannot raise one now; empty where they can. */
    Optional<Refusal> mayNotRaise(Person person) {
        if (leader(person) || standsIn(person) && unanswered()) {
            return Optional.empty();
        }
        Map<String, Object> values = texts.proposals().leaders(leaders(), command.exercise());
        Optional<Proposal> asked = command.proposal();
        Optional<Proposal.Declined> declined = asked.flatMap(Proposal::declined);
        if (!standsIn(person)) {
            return Optional.of(new Refusal("command.refused.leaders-only", values));
        }
        if (declined.isPresent()) {
            values.put("who", declined.get().by().name());
            values.put("at", texts.moments().at(declined.get().at(), scene.now()));
            return Optional.of(new Refusal("command.refused.declined", values));
        }
        values.put("minutes", within().multipliedBy(Proposal.PATIENT).toMinutes());
        asked.ifPresent(one -> values.put("until", texts.moments().at(one.waitedUntil(within()), scene.now())));
        return Optional.of(new Refusal(
                asked.isPresent() ? "command.refused.leaders-asked" : "command.refused.leaders-first", values));
    }

    /** True where no leader can be reached by a message, or none has answered for long enough, or the others were told so. */
    private boolean unanswered() {
        Optional<Proposal> asked = command.proposal();
        return reachable().isEmpty()
                || asked.filter(one -> one.declined().isEmpty())
                        .filter(one -> one.others() || !scene.now().isBefore(one.waitedUntil(within())))
                        .isPresent();
    }

    private Duration within() {
        return scene.content().command().answerWithin();
    }

    private List<Person> leaders() {
        return scene.staff().with(Role.LEADER);
    }

    private List<Address> reachable() {
        List<Address> unreached = command.proposal().map(Proposal::unreached).orElse(List.of());
        return leaders().stream()
                .flatMap(one -> one.addresses().stream())
                .filter(address -> !unreached.contains(address))
                .toList();
    }

    private boolean disaster() {
        return scene.incident().playbook().id() == PlaybookId.DISASTER
                && scene.incident().going();
    }

    /** People are in danger: leaders are asked. Empty also while there is nobody who could be told: it is tried again then. */
    Optional<Command> propose() {
        boolean due = command.unasked() && disaster() && hazards().danger();
        return due ? ask(Optional.empty()) : Optional.empty();
    }

    private Hazards hazards() {
        return new Hazards(scene.incident(), scene.content());
    }

    /** Asked again and again while it goes on and nobody has raised or declined it. */
    Optional<Command> round() {
        if (!scene.incident().going()) {
            return Optional.of(scene.change().dropped().done(""));
        }
        return command.proposal().map(this::due).orElse(true) ? ask(Optional.empty()) : Optional.empty();
    }

    private boolean due(Proposal proposal) {
        // why: whoever declined it did not know of a danger that was cried later
        return proposal.declined().map(no -> hazards().criedSince(no.at())).orElseGet(() -> !scene.now()
                .isBefore(proposal.nextAt(within())));
    }

    /** @param wish of whoever wants them asked now; empty where time or danger does */
    private Optional<Command> ask(Optional<Actor> wish) {
        Change change = scene.change();
        Proposal once = command.proposal()
                // why not what was declined: leaders have to hear of the new danger first
                .filter(one -> command.proposed() && one.declined().isEmpty())
                .map(one -> one.again(scene.now()))
                .orElseGet(() -> Proposal.asked(scene.now()));
        Proposal proposal = wish.map(once::wishedBy).orElse(once);
        change.tellAllLeaders(
                texts.proposals().question(new Reason(scene, proposal)),
                texts.buttons().proposal(command.incident()));
        boolean silent = !scene.now().isBefore(proposal.waitedUntil(within()));
        if (silent || !change.tellsSomebody()) {
            proposal = tellOthers(change, proposal);
        }
        String id = wish.isPresent() ? scene.commandId() : "";
        return change.tellsSomebody() ? Optional.of(change.proposed(proposal).done(id)) : Optional.empty();
    }

    private Proposal tellOthers(Change change, Proposal proposal) {
        String text = texts.proposals().standIn(new Reason(scene, proposal), leaders());
        List<Button> can =
                new ArrayList<>(command.exercise() ? List.of() : texts.buttons().calls(leaders()));
        can.add(texts.buttons().raiseFor(command.incident()));
        others().forEach(person -> change.tell(person.id(), text, can));
        return proposal.othersTold();
    }

    private Stream<Person> others() {
        return scene.staff().all().stream().filter(Proposing::standsIn).filter(person -> !leader(person));
    }

    /** Whoever may stand in has leaders asked now; asked before, it stays as it is. */
    Outcome wished(Person by, Actor actor) {
        if (!standsIn(by) && !leader(by)) {
            return new Outcome(Optional.empty(), mayNotRaise(by));
        }
        if (!command.unasked()) {
            return Outcome.done(command);
        }
        return ask(Optional.of(actor)).map(Outcome::done).orElseGet(() -> Outcome.no("command.refused.nobody-told"));
    }

    /** A leader says that no command is needed. */
    Outcome declined(Person by, Actor actor) {
        if (!leader(by)) {
            return new Outcome(Optional.empty(), mayNotRaise(by));
        }
        if (!command.proposed()) {
            return Outcome.no(command.standing() ? "command.refused.raised" : "command.refused.nobody-asked");
        }
        if (command.proposal().flatMap(Proposal::declined).isPresent()) {
            return Outcome.done(command);
        }
        Change change = scene.change().proposed(command.proposal().orElseThrow().declinedBy(actor, scene.now()));
        change.fact(Kind.COMMAND_DECIDED, scene.now(), actor, texts.facts().declined(), false);
        return Outcome.done(change.done(scene.commandId()));
    }

    /** The question did not reach a leader; where it reached none the others are told at once. */
    Optional<Command> undelivered(Address to) {
        boolean leaders = scene.staff().at(to).filter(Proposing::leader).isPresent();
        if (!command.proposed() || !leaders || !reachable().contains(to)) {
            return Optional.empty();
        }
        Proposal next = command.proposal().orElseThrow().notReached(to);
        Change change = scene.change();
        if (reachable().size() == 1 && !next.others() && next.declined().isEmpty()) {
            next = tellOthers(change, next);
        }
        return Optional.of(change.proposed(next).done(""));
    }

    /** The question reached a leader after all. */
    Optional<Command> delivered(Address to) {
        return command.proposal()
                .filter(asked -> command.proposed() && asked.unreached().contains(to))
                .map(asked -> scene.change().proposed(asked.reached(to)).done(""));
    }
}
