package vn.trucban.bot.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;

/**
 * The door through which somebody says that those of one cry are safe, whether a board stands or not: whoever leads of everybody's cries,
 * whoever cried of their own. Refusals change nothing and say why.
 */
public final class RescueDesk {
    private final CommandDesk commands;
    private final IncidentDesk incidents;
    private final Supplier<Content> content;

    RescueDesk(CommandDesk commands, IncidentDesk incidents, Supplier<Content> content) {
        this.commands = commands;
        this.incidents = incidents;
        this.content = content;
    }

    /** A cry that is open no more, or not for whoever asks, is said in a sentence; else what it is. */
    record Answer(Optional<Rescues.Saved> saved, Optional<Refusal> refusal) {}

    /** The groups in danger whom this person may say to be safe. */
    public List<Reported.InNeed> of(Person person, Incident incident, Instant now) {
        List<Integer> may = new Rescues(incident, content.get())
                .open().stream()
                        .filter(group -> leads(person, incident) || isOwn(group, person))
                        .map(Rescues.Group::cry)
                        .toList();
        return incident.going()
                ? new Reported(incident, content.get())
                        .inNeed(now).stream()
                                .filter(one -> may.contains(one.cry()))
                                .toList()
                : List.of();
    }

    private static boolean isOwn(Rescues.Group group, Person person) {
        return group.who().equals(person.name());
    }

    /** Whoever leads the board; where none stands leaders, and the one who works on it. */
    private boolean leads(Person person, Incident incident) {
        Optional<Command> board = commands.find(incident.id()).filter(Command::standing);
        return commands.takesPart(person, incident.id())
                && board.map(one -> commands.mayLead(person, one))
                        .orElseGet(() ->
                                Proposing.leader(person) || incident.isWith(person.id()) && !incident.underCommand());
    }

    /** Why this person cannot say so now; empty where they can. */
    Optional<Refusal> mayNot(Person person, Incident incident, int cry, int seen) {
        Rescues rescues = new Rescues(incident, content.get());
        Optional<Rescues.Saved> saved = rescues.saved(cry);
        if (saved.isPresent()) {
            return saved.map(this::already);
        }
        if (!incident.going()) {
            return Optional.of(over(incident));
        }
        Optional<Rescues.Group> group = rescues.open(cry);
        if (group.isEmpty()) {
            return Optional.of(Refusal.of("command.refused.cry-changed"));
        }
        if (!leads(person, incident) && !isOwn(group.get(), person)) {
            return Optional.of(Refusal.of(
                    commands.takesPart(person, incident.id())
                            ? "command.refused.not-own-cry"
                            : "command.refused.not-in-drill"));
        }
        return rescues.criedSince(cry, seen)
                ? Optional.of(new Refusal(
                        "command.refused.cried-again",
                        Map.of("who", group.get().who(), "words", group.get().words())))
                : Optional.empty();
    }

    private Refusal already(Rescues.Saved saved) {
        return new Refusal(
                "command.refused.saved-already",
                Map.of(
                        "who", saved.by().who(),
                        "words", saved.group().words(),
                        "at",
                                new Moments(content.get().messages())
                                        .full(saved.by().at())));
    }

    Refusal over(Incident incident) {
        Moments moments = new Moments(content.get().messages());
        return new Refusal(
                "command.refused.cry-over",
                Map.of(
                        "code",
                                incident.id()
                                        .code(incident.number(), content.get().messages()),
                        "at",
                                moments.full(incident.resolution()
                                        .map(Incident.Resolution::at)
                                        .orElseGet(incident::openedAt))));
    }

    /**
     * Those of this cry are safe. A second time, or where somebody else was first, that stays as it is.
     *
     * @param cry as {@link Rescues.Group#cry} has it
     * @param seen the last fact that was known when it was asked
     * @return why not; empty where this person has said so, now or before
     */
    public Optional<Refusal> safe(IncidentId id, String commandId, int cry, int seen, Person by) {
        return carriedOut(id, commandId, cry, seen, by).refusal();
    }

    Answer carriedOut(IncidentId id, String commandId, int cry, int seen, Person by) {
        Optional<Incident> before = incidents.find(id);
        if (before.isEmpty()) {
            return no(Refusal.of("command.refused.no-incident"));
        }
        Optional<Refusal> refusal = mayNot(by, before.get(), cry, seen);
        Incident after = refusal.isPresent()
                ? before.get()
                : incidents
                        .carryOut(id, commandId, command(before.get(), cry, seen, by))
                        .orElseThrow();
        Optional<Rescues.Saved> saved = new Rescues(after, content.get())
                .saved(cry)
                .filter(one -> one.by().who().equals(by.name()));
        return saved.isPresent()
                ? new Answer(saved, Optional.empty())
                : no(mayNot(by, after, cry, seen).orElseGet(() -> Refusal.of("command.refused.cry-changed")));
    }

    private static Answer no(Refusal why) {
        return new Answer(Optional.empty(), Optional.of(why));
    }

    private IncidentCommand command(Incident incident, int cry, int seen, Person by) {
        // why: whoever does it on the page may have no chat; nothing is told there
        Party party = new Party(
                by.id(),
                by.name(),
                by.addresses().stream().findFirst().orElse(incident.reporter().at()));
        return new IncidentCommand.Safe(party, cry, seen, leads(by, incident));
    }
}
