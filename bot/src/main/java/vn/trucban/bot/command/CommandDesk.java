package vn.trucban.bot.command;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;

/**
 * The door to commands. A wish is carried out by one conditional save; what it wants told and registered is kept in the same document until
 * it has been passed on, so a crash between the two loses nothing, and a second instance doubles nothing. Refusals change nothing and say
 * why. A store that is away shows as its own runtime exception.
 */
public final class CommandDesk {
    /** What ids of tells of a command begin with; no incident's do. */
    static final String TELLS = "command/";

    private final CommandStore store;
    private final IncidentDesk incidents;
    private final Voices voices;
    private final Supplier<Content> content;
    private final Clock clock;
    private final Calm calm = new Calm();
    private final Relay relay;

    /** How people are told, and what the public was told. */
    public record Voices(TellChats chats, Warnings warnings) {}

    public CommandDesk(
            CommandStore store, IncidentDesk incidents, Voices voices, Supplier<Content> content, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.voices = voices;
        this.content = content;
        this.clock = clock;
        this.relay = new Relay(store, incidents, voices.chats());
    }

    /** Who may see a command: staff who lead or may lead, and whoever fills a post. */
    public boolean mayRead(Person person, Command command) {
        return mayWish(person) || !command.seatsOf(person.id()).isEmpty();
    }

    /** Who may raise one, at once or where no leader answers. */
    public static boolean mayWish(Person person) {
        return Proposing.leader(person) || Proposing.standsIn(person);
    }

    /** Why this person cannot raise one over this incident now; empty where they can. */
    public Optional<Refusal> mayNotRaise(Person person, Incident incident) {
        return rules(incident, store.find(incident.id()), "").mayNotRaise(Actor.of(person));
    }

    /** True where this person may have leaders asked, and nobody has. */
    public boolean mayAsk(Person person, Incident incident) {
        return Proposing.standsIn(person)
                && takesPart(person, incident.id())
                && unasked(incident)
                && mayNotRaise(person, incident).isPresent();
    }

    /** True where this person was asked to raise one and may say that none is needed. */
    public boolean mayDecline(Person person, Incident incident) {
        return Proposing.leader(person)
                && takesPart(person, incident.id())
                && store.find(incident.id())
                        .filter(Command::proposed)
                        .flatMap(Command::proposal)
                        .filter(one -> one.declined().isEmpty())
                        .isPresent();
    }

    /** Who may decide, tick for others, send reports. */
    public boolean mayLead(Person person, Command command) {
        return command.ledBy(person.id()) || Proposing.leader(person) && takesPart(person, command.incident());
    }

    /** Who may stand everybody down now. */
    public boolean mayEnd(Person person, Command command) {
        return command.standing()
                && scene(command).filter(one -> one.mayEnd(person.id())).isPresent();
    }

    /** Why others cannot: who can. */
    Refusal mayNotEnd(Command command) {
        return scene(command).map(Scene::mayNotEnd).orElseGet(() -> Refusal.of("command.refused.no-incident"));
    }

    /** How many a message to all who were called reaches, but this one. */
    long reached(Command command, Actor but) {
        return scene(command).stream()
                .flatMap(one -> command.called().stream()
                        .filter(person -> !person.equals(but.id())
                                && !one.addresses(person).isEmpty()))
                .count();
    }

    private Optional<Scene> scene(Command command) {
        return incidents.find(command.incident()).map(incident -> scene(incident, Optional.of(command), ""));
    }

    /** True for everybody in what is real; in what a drill supposes, for those who play in it. */
    public boolean takesPart(Person person, IncidentId incident) {
        return !incident.exercise() || staffFor(incident).person(person.id()).isPresent();
    }

    /** Who can be called for it: the staff; of what a drill supposes, those who play in it. */
    public Staff staffFor(IncidentId incident) {
        return incidents.staffFor(incident);
    }

    /** Raises it; a second time it stays as it is. */
    public Outcome raise(IncidentId incident, String commandId, String hazard, Actor by) {
        return change(incident, commandId, rules -> rules.raise(hazard, by));
    }

    /** Leaders are asked to raise it, because somebody wants them to; asked before, it stays as it is. */
    public Outcome ask(IncidentId incident, String commandId, Actor by) {
        return change(incident, commandId, rules -> rules.wished(by));
    }

    /** A leader says that none is needed: nobody is asked any more, unless danger is cried again. */
    public Outcome decline(IncidentId incident, String commandId, Actor by) {
        return change(incident, commandId, rules -> rules.declined(by));
    }

    /** A member answers the call for every post that is their turn. */
    public Outcome answer(IncidentId incident, String commandId, Response response, Actor by) {
        return change(incident, commandId, rules -> rules.answer(by, response));
    }

    /** Why a member does not come, said afterwards, or what one on the way says of when they are there. */
    public Outcome explain(IncidentId incident, String commandId, String reason, Actor by) {
        return change(incident, commandId, rules -> rules.explain(by, reason));
    }

    /** Somebody ticks what a member said on the telephone. */
    public Outcome answerFor(IncidentId incident, String commandId, int seat, Response response, Actor by) {
        return change(incident, commandId, rules -> rules.answerFor(seat, response, by));
    }

    /** Puts somebody of the staff on a post. */
    public Outcome assign(IncidentId incident, String commandId, int seat, PersonId whom, Actor by) {
        return change(incident, commandId, rules -> rules.assign(seat, whom, by));
    }

    /** Ticks a first action. */
    public Outcome tick(
            IncidentId incident, String commandId, int seat, int task, Task.State state, String reason, Actor by) {
        return change(incident, commandId, rules -> rules.tick(seat, task, state, reason, by));
    }

    /**
     * Enters a decision.
     *
     * @param at when it was decided
     * @param amends 0: none; else the number of the entry that it puts right
     */
    public Outcome decide(IncidentId incident, String commandId, String text, Instant at, int amends, Actor by) {
        return change(incident, commandId, rules -> rules.decide(text, at, amends, by));
    }

    /** Fills in what only people know. */
    public Outcome fill(IncidentId incident, String commandId, int report, UpReport.Told told, Actor by) {
        return change(incident, commandId, rules -> rules.fill(report, told, by));
    }

    /** A report went to these by this way; said a second time, the first time stays. */
    public Outcome sent(
            IncidentId incident, String commandId, int report, Set<String> recipients, String way, Actor by) {
        return change(incident, commandId, rules -> rules.sent(report, recipients, way, by));
    }

    /**
     * Stands everybody down and closes the log.
     *
     * @param seen as {@link Reported#latest} was when the list of what is left open was read: whoever was cried for since stands in no list
     */
    public Outcome end(IncidentId incident, String commandId, Actor by, int seen) {
        return change(incident, commandId, rules -> rules.end(by, this::open, seen));
    }

    /** Where somebody says that those of a cry are safe. */
    public RescueDesk rescues() {
        return new RescueDesk(this, incidents, content);
    }

    /** What is left open, in sentences; what is asked before it is ended. */
    public List<String> open(Command command) {
        return open(command, issued(command));
    }

    /** @param issued as {@link #issued} has read them */
    public List<String> open(Command command, List<Warning> issued) {
        CommandTexts texts = texts();
        List<String> open = new ArrayList<>(scene(command).map(Scene::open).orElseGet(() -> texts.open(command)));
        issued.stream()
                .filter(Warning::open)
                .forEach(one -> open.add(texts.text("command.open.notice", Map.of("serial", one.serial()))));
        return open;
    }

    /** Warnings of its kind that no all-clear has followed. */
    public List<Warning> warnings(Command command) {
        return issued(command).stream().filter(Warning::open).toList();
    }

    /** Warnings of its kind since it was reported, newest first. */
    public List<Warning> issued(Command command) {
        return command.setup()
                .map(plan -> voices.warnings()
                        .issued(
                                NoticeFamily.of(plan.notice(), content.get()),
                                command.exercise(),
                                incidents
                                        .find(command.incident())
                                        .map(Incident::openedAt)
                                        .orElse(command.raisedAt())))
                .map(all -> new LaterBoards(store).without(command, all))
                .orElse(List.of());
    }

    public Optional<Command> find(IncidentId incident) {
        return store.find(incident);
    }

    /** Proposed or standing, by number. */
    public List<Command> live() {
        return store.live();
    }

    /** The newest, at most {@code limit}. */
    public List<Command> recent(int limit) {
        return store.recent(limit);
    }

    public Optional<Incident> incident(IncidentId id) {
        return incidents.find(id);
    }

    /** A report upwards as DOCX, as far as it is known; empty where there is none of this number. */
    public Optional<byte[]> reportPaper(IncidentId id, int number) {
        return papers(id).flatMap(papers -> store.find(id)
                .flatMap(command -> command.report(number))
                .map(papers::report));
    }

    /** The minutes as DOCX, also while it stands; empty where it was never raised. */
    public Optional<byte[]> minutesPaper(IncidentId id) {
        return papers(id).map(CommandPapers::minutes);
    }

    private Optional<CommandPapers> papers(IncidentId id) {
        return store.find(id)
                .filter(command -> command.setup().isPresent())
                .flatMap(command -> known(command, issued(command)).map(known -> new CommandPapers(command, known)));
    }

    /**
     * What goes upwards about its disaster; empty where that is not there any more.
     *
     * @param issued as {@link #issued} has read them
     */
    public Optional<Known> known(Command command, List<Warning> issued) {
        return incidents
                .find(command.incident())
                .map(incident -> new Known(incident, issued, content.get(), clock.instant()));
    }

    /** Disasters that go on and have no command, or no more; supposed ones only for those who play in the drill. */
    public List<Incident> withoutCommand(Person reader) {
        return disasters()
                .filter(one -> takesPart(reader, one.id()))
                .filter(one -> store.find(one.id()).filter(Command::standing).isEmpty())
                .toList();
    }

    private Stream<Incident> disasters() {
        return Stream.concat(incidents.open().stream(), incidents.supposed().stream())
                .filter(one -> one.playbook().id() == PlaybookId.DISASTER && one.going());
    }

    /** Which kind of disaster it is, by what was reported; empty where a person has to say it. */
    public Optional<Hazard> hazard(Incident incident) {
        return new Hazards(incident, content.get()).hazard();
    }

    /** What time brings: proposals, second calls, deputies, reports that are due. Several instances may do it at once. */
    public void round() {
        store.live().forEach(command -> later(command.incident(), rules -> rules.round(() -> issued(command))));
        List<Incident> unasked = disasters().filter(this::unasked).toList();
        calm.only(unasked);
        unasked.stream()
                .filter(one -> !calm.holds(one, content.get(), Hazards::danger))
                .forEach(one -> later(one.id(), CommandRules::propose));
    }

    /** Passes on what a crash left behind. */
    public void recover() {
        store.unrelayed().forEach(relay::passOn);
    }

    /** A message could not be delivered. Anything else than a message of a command is ignored, and so is a repetition. */
    public void undelivered(String tellId, Address to) {
        ofTell(tellId, rules -> rules.undelivered(to));
    }

    /** A message that was kept because it did not get through has gone out. A repetition changes nothing. */
    public void delivered(String tellId, Address to) {
        ofTell(tellId, rules -> rules.delivered(to));
    }

    private void ofTell(String tellId, Function<CommandRules, Optional<Command>> rule) {
        int end = tellId.lastIndexOf('/');
        if (tellId.startsWith(TELLS) && end > TELLS.length()) {
            later(new IncidentId(tellId.substring(TELLS.length(), end)), rule);
        }
    }

    private boolean unasked(Incident incident) {
        return store.find(incident.id()).filter(one -> !one.unasked()).isEmpty();
    }

    private void later(IncidentId id, Function<CommandRules, Optional<Command>> rule) {
        while (true) {
            Optional<Incident> incident = incidents.find(id);
            if (incident.isEmpty()) {
                return;
            }
            Optional<Command> next = rule.apply(rules(incident.get(), store.find(id), ""));
            if (next.isEmpty()) {
                return;
            }
            if (store.save(next.get())) {
                relay.passOn(next.get());
                return;
            }
        }
    }

    private Outcome change(IncidentId id, String commandId, Function<CommandRules, Outcome> rule) {
        while (true) {
            Optional<Incident> incident = incidents.find(id);
            if (incident.isEmpty()) {
                return Outcome.no("command.refused.no-incident");
            }
            Optional<Command> before = store.find(id);
            if (before.filter(one -> one.hasApplied(commandId)).isPresent()) {
                return Outcome.done(before.get());
            }
            // why the same: one read again might have had this wish carried out meanwhile, and would take it twice
            Outcome outcome = rule.apply(rules(incident.get(), before, commandId));
            boolean unchanged = outcome.command().equals(before)
                    // why: what nobody has saved yet is of version 0, and no save of it can succeed
                    || outcome.command().filter(one -> one.version() > 0).isEmpty();
            if (unchanged) {
                return outcome;
            }
            if (store.save(outcome.command().get())) {
                return Outcome.done(relay.passOn(outcome.command().get()));
            }
        }
    }

    private CommandRules rules(Incident incident, Optional<Command> before, String commandId) {
        return new CommandRules(scene(incident, before, commandId));
    }

    private Scene scene(Incident incident, Optional<Command> before, String commandId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Command command = before.orElseGet(() -> Command.fresh(incident.id(), incident.number(), now));
        return new Scene(command, incident, commandId, content.get(), incidents.staffFor(incident.id()), texts(), now);
    }

    private CommandTexts texts() {
        return new CommandTexts(content.get().messages());
    }
}
