package vn.trucban.bot.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.store.Leases;

/**
 * The door to incidents. A command is carried out by one conditional save; what it wants told and registered is kept in the same
 * document until it has been passed on, so a crash between the two loses nothing.
 */
public final class IncidentDesk {
    /** A drill supposes a few incidents, and few drills are held at a time. */
    private static final int DRILLS_LOOKED_AT = 200;

    private final IncidentStore store;
    private final Register register;
    private final TellChats chats;
    private final Supplier<Content> content;
    private final Supplier<Staff> staff;
    private final Clock clock;
    private final OpenList openList = new OpenList();
    private final OpenList supposedList = new OpenList();
    private final Registered registered = new Registered();
    private SharedReports sharedReports = SharedReports.alone();
    private Optional<DrillTwin> twin = Optional.empty();
    private volatile Instant lookedThrough = Instant.MIN;

    public IncidentDesk(
            IncidentStore store,
            Register register,
            TellChats chats,
            Supplier<Content> content,
            Supplier<Staff> staff,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.chats = chats;
        this.content = content;
        this.staff = staff;
        this.clock = clock;
    }

    /** Drills are held, too: their incidents go the same way, in a book of their own. */
    public IncidentDesk withDrills(DrillTwin drills) {
        this.twin = Optional.of(drills);
        return this;
    }

    /**
     * Other instances work on the same store.
     *
     * @param owner names this one among all
     */
    public IncidentDesk amongOthers(Leases leases, String owner) {
        sharedReports = SharedReports.among(leases, owner);
        return this;
    }

    /** Puts a tell into its recipient's chat; durable when it returns, and a second time a no-op. */
    public interface TellChats {
        void tell(Tell tell);
    }

    /** Starts the incident under this id unless it exists already. */
    public Incident report(IncidentId id, String commandId, IncidentCommand.Report report) {
        IncidentStore book = book(id);
        Optional<Incident> existing = book.find(id);
        if (existing.isPresent()) {
            return existing.get();
        }
        Incident opened = IncidentRules.open(
                id, book.nextNumber(), commandId, report, content.get(), staffFor(id), clock.instant());
        if (!book.insert(opened)) {
            return book.find(id).orElseThrow();
        }
        return settled(opened);
    }

    /**
     * The same, unless somebody has just reported that trouble and it is of a kind that desks share (network, software, database): then
     * whoever reports joins in, and what they joined is answered. Thirty who report one outage at the same moment make one incident.
     */
    public Incident reportOrJoin(IncidentId id, String commandId, IncidentCommand.Report report) {
        if (!content.get().ladder().shared().contains(report.kind()) && !id.exercise()) {
            return report(id, commandId, report);
        }
        return sharedReports.inTurn(() -> joined(id, commandId, report).orElseGet(() -> report(id, commandId, report)));
    }

    /** By whoever reports what has begun by now; another instance's report is seen as soon as it is stored. */
    private Optional<Incident> joined(IncidentId id, String commandId, IncidentCommand.Report report) {
        Content current = content.get();
        Instant earliest = clock.instant().minus(current.ladder().sharedWithin());
        SameTrouble trouble = new SameTrouble(current.reporting());
        return book(id).open().stream()
                .filter(one -> one.id().drill().equals(id.drill()))
                .filter(one -> one.hasApplied(commandId) || trouble.may(one, report.words()))
                .filter(one -> one.hasApplied(commandId)
                        || one.going()
                                && one.playbook().id() == report.kind()
                                && !one.id().equals(id)
                                && !one.concerns(report.by())
                                && one.reportedSince(earliest))
                .findFirst()
                .flatMap(one -> carryOut(one.id(), commandId, new IncidentCommand.JoinIn(report.by(), report.words())));
    }

    /** Carries out the command once; empty when there is no such incident. */
    public Optional<Incident> carryOut(IncidentId id, String commandId, IncidentCommand command) {
        return once(
                id,
                commandId,
                incident -> twin.filter(drills -> drills.over(incident)).isPresent()
                        ? new Aftercare(caseOf(incident, commandId)).drillIsOver(command.by())
                        : command.match(rules(incident, commandId).asItStands()));
    }

    /** Erases name and words of these facts from the incident; what the register holds of them is erased there. */
    public void eraseWords(IncidentId id, Set<Integer> seqs) {
        change(id, incident -> {
            Change change = new Change(incident, "erase-" + incident.version(), clock.instant());
            Incident without = change.erase(seqs).done();
            return without.events().equals(incident.events()) ? incident : without;
        });
    }

    /**
     * Enters a fact that another desk has decided, once per command id; empty when there is no such incident. Loud ones are told to
     * everybody concerned but whoever did it.
     */
    public Optional<Incident> enter(IncidentId id, String commandId, OutsideFact fact) {
        return once(id, commandId, incident -> fact.into(caseOf(incident, commandId)));
    }

    private Optional<Incident> once(IncidentId id, String commandId, UnaryOperator<Incident> rule) {
        return change(id, incident -> incident.hasApplied(commandId) ? incident : rule.apply(incident));
    }

    /** A command board was raised over it: from now on the board has it, and the ladder calls nobody. Once per command id. */
    public Optional<Incident> commanded(IncidentId id, String commandId, OutsideFact fact) {
        return once(id, commandId, incident -> UnderCommand.raised(caseOf(incident, commandId), fact));
    }

    /**
     * The board has ended, and the incident with it where that goes on. Once per command id.
     *
     * @param cause what it was, for the log
     */
    public Optional<Incident> stoodDown(IncidentId id, String commandId, OutsideFact fact, String cause) {
        return once(id, commandId, incident -> UnderCommand.ended(caseOf(incident, commandId), fact, cause));
    }

    /** Also one that a drill supposes. */
    public Optional<Incident> find(IncidentId id) {
        return book(id).find(id);
    }

    /** What a drill supposes, in the order reported; it is nowhere else. */
    public List<Incident> drillsOf(String drill) {
        return twin.stream()
                .flatMap(drills -> drills.store().recent(DRILLS_LOOKED_AT).stream())
                .filter(incident -> incident.id().drill().equals(drill))
                .sorted(Comparator.comparingInt(Incident::number))
                .toList();
    }

    /** What a drill that is going on supposes and this person is in. */
    public Optional<IncidentId> supposedFor(PersonId person) {
        return supposed().stream()
                .filter(incident -> incident.isWith(person)
                        || incident.concerned().stream()
                                .anyMatch(party -> party.person().equals(person)))
                .map(Incident::id)
                .findFirst();
    }

    /** What drills suppose and is not over, by number; it is in no other list. As fresh as {@link #open()}. */
    public List<Incident> supposed() {
        return twin.map(drills -> supposedList.of(drills.store(), clock.instant()))
                .orElse(List.of());
    }

    /**
     * The drill is over: what it supposes goes on no more, and calls nobody.
     *
     * @param by in whose name; at the drill's own address it is said to be nobody's deed
     * @param stopped for something real
     */
    public void endDrill(String drill, Party by, boolean stopped) {
        drillsOf(drill).stream()
                .filter(Incident::open)
                .forEach(incident -> change(
                        incident.id(),
                        current -> current.open()
                                ? new Aftercare(caseOf(current, "drill-over")).drillOver(by, stopped)
                                : current));
    }

    private IncidentStore book(IncidentId id) {
        return id.exercise()
                ? twin.orElseThrow(() -> new IllegalStateException("no drills are held here"))
                        .store()
                : store;
    }

    /** Who is on duty for this incident; of one that a drill supposes, those who take part. */
    public Staff staffFor(IncidentId id) {
        Staff everybody = staff.get();
        return id.exercise()
                ? twin.map(drills -> drills.exercises().get().players(id.drill(), everybody))
                        .orElse(everybody)
                : everybody;
    }

    /** True while nobody has it and every call-out for it was given up, or there was nobody to call: somebody has to ring them up. */
    public boolean nobodyReached(Incident incident) {
        return new CallOuts(Case.of(incident, "", content.get(), staffFor(incident.id()), clock.instant()))
                .nobodyReached();
    }

    /** Whom to ring up about it. */
    public PhoneList phones(Incident incident) {
        return PhoneList.of(incident, staffFor(incident.id()), clock.instant());
    }

    /** Those of them whom no message about it is known to have reached, where calls fail at these addresses. */
    public PhoneList phones(Incident incident, Set<Address> failing) {
        return PhoneList.unreached(caseOf(incident, ""), failing);
    }

    /** By the number people say. */
    public Optional<Incident> numbered(int number) {
        return store.numbered(number);
    }

    /** Those not closed, oldest first; what another instance changed is seen within some seconds. */
    public List<Incident> open() {
        return openList.of(store, clock.instant());
    }

    /** The newest, at most {@code limit}. */
    public List<Incident> recent(int limit) {
        return store.recent(limit);
    }

    /**
     * Moves on every incident that has waited too long. Safe to call from several instances at once. One that cannot be moved on keeps
     * nobody else waiting; its failure is thrown once all have been looked at.
     */
    public void moveOnOverdue() {
        Instant began = clock.instant();
        Optional<RuntimeException> failure = Optional.empty();
        for (Incident incident :
                Stream.concat(open().stream(), supposed().stream()).toList()) {
            try {
                if (rules(incident, "due").overdue().isPresent()) {
                    change(incident.id(), current -> rules(current, "overdue-" + current.version())
                            .overdue()
                            .orElse(current));
                }
            } catch (RuntimeException failed) {
                failure = Optional.of(failed);
            }
        }
        lookedThrough = began;
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** Whether this process has looked at every open incident, in a round that began at this moment or later. */
    public boolean lookedThroughSince(Instant moment) {
        return !lookedThrough.isBefore(moment);
    }

    /**
     * A tell could not be delivered. Whoever was called out there is waited for no longer; an incident waiting for nobody else moves up at
     * once. Anything else than a tell of an incident is ignored, and so is a repetition.
     */
    public void undelivered(String tellId, Address to, Failure why) {
        ofTell(tellId, "undelivered-", it -> new IncidentRules(it).undelivered(to, why, tellId));
    }

    /** A tell is tried in vain, and on. Where that is so of everybody called, whoever reported it, or cried in it, hears whom to ring. */
    public void failed(String tellId, Address to, Failure why, Tries tries) {
        ofTell(tellId, "failed-", it -> new FirstTries(it).failedAt(to, why, tellId, tries));
    }

    /** A tell that was kept because it did not get through has gone out. A repetition changes nothing. */
    public void delivered(String tellId, Address to) {
        ofTell(tellId, "delivered-", it -> new LateDelivery(it).at(to));
    }

    private void ofTell(String tellId, String what, Function<Case, Optional<Incident>> rule) {
        int end = tellId.indexOf('/');
        if (end > 0) {
            change(new IncidentId(tellId.substring(0, end)), current -> rule.apply(
                            caseOf(current, what + current.version()))
                    .orElse(current));
        }
    }

    /** Passes on what a crash left behind, and writes down what has been passed on. */
    public void recover() {
        Stream.concat(Stream.of(store), twin.stream().map(DrillTwin::store))
                .flatMap(book -> book.unrelayed().stream())
                .forEach(incident -> relayed(incident, passOn(incident)));
    }

    private Optional<Incident> change(IncidentId id, UnaryOperator<Incident> rule) {
        IncidentStore book = book(id);
        while (true) {
            Optional<Incident> stored = book.find(id);
            if (stored.isEmpty()) {
                return stored;
            }
            Incident known = stored.get().registeredUpTo(registered.upTo(id));
            Incident next = rule.apply(known);
            if (next == known) {
                return Optional.of(next.unrelayed() ? relayed(stored.get(), passOn(next)) : next);
            }
            if (book.replace(stored.get(), next)) {
                return Optional.of(settled(next));
            }
        }
    }

    /** After a save: passes on, and writes that down where it cannot wait. */
    private Incident settled(Incident saved) {
        Incident passedOn = passOn(saved);
        // why: while it is open, the next change or recover() writes it down along with its own; until then this
        // process knows, and after a crash the register takes each fact once. Tells cannot wait so long: chats
        // remember only the last ones.
        return saved.tells().isEmpty() && saved.open() ? passedOn : relayed(saved, passedOn);
    }

    private Incident passOn(Incident incident) {
        noticed(incident);
        if (incident.id().exercise()) {
            incident.tells().forEach(tell -> chats.tell(tell.supposed()));
            return incident.registeredUpTo(incident.events().size());
        }
        Incident known = incident.registeredUpTo(registered.upTo(incident.id()));
        known.unregistered()
                .forEach(event -> register.record(new RegisterFact(
                        incident.id() + "/" + event.seq(),
                        incident.id().value(),
                        incident.number(),
                        incident.playbook().id().id(),
                        event.kind().name(),
                        event.at(),
                        event.who(),
                        event.text())));
        registered.now(incident.id(), incident.events().size());
        incident.tells().forEach(chats::tell);
        return incident.registeredUpTo(incident.events().size());
    }

    private Incident relayed(Incident saved, Incident passedOn) {
        Incident relayed = passedOn.relayed();
        // why: a lost race means that somebody changed the incident meanwhile; their save kept these tells, and a chat
        // takes each once.
        IncidentStore book = book(saved.id());
        if (!book.replace(saved, relayed)) {
            return book.find(saved.id()).orElse(relayed);
        }
        noticed(relayed);
        return relayed;
    }

    private void noticed(Incident latest) {
        (latest.id().exercise() ? supposedList : openList).noticed(latest);
    }

    private IncidentRules rules(Incident incident, String commandId) {
        return new IncidentRules(caseOf(incident, commandId));
    }

    private Case caseOf(Incident incident, String commandId) {
        return Case.of(incident, commandId, content.get(), staffFor(incident.id()), clock.instant());
    }
}
