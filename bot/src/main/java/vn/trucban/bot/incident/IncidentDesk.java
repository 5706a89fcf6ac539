package vn.trucban.bot.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.ladder.LadderPlan;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * The door to incidents. A command is carried out by one conditional save; what it wants told and registered is kept in the same
 * document until it has been passed on, so a crash between the two loses nothing.
 */
public final class IncidentDesk {
    /** Another instance's change is seen in lists after at most this long. */
    private static final Duration OPEN_LIST_LIFE = Duration.ofSeconds(2);

    private final IncidentStore store;
    private final Register register;
    private final TellChats chats;
    private final Supplier<Content> content;
    private final Supplier<Staff> staff;
    private final Clock clock;
    private final AtomicReference<OpenList> openList = new AtomicReference<>(OpenList.NEVER_READ);
    private final Registered registered = new Registered();
    private final Object sharedReports = new Object();

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

    /** Puts a tell into its recipient's chat; durable when it returns, and a second time a no-op. */
    public interface TellChats {
        void tell(Tell tell);
    }

    /** Starts the incident under this id unless it exists already. */
    public Incident report(IncidentId id, String commandId, IncidentCommand.Report report) {
        Optional<Incident> existing = store.find(id);
        if (existing.isPresent()) {
            return existing.get();
        }
        Incident opened = IncidentRules.open(
                id, store.nextNumber(), commandId, report, content.get(), staff.get(), clock.instant());
        if (!store.insert(opened)) {
            return store.find(id).orElseThrow();
        }
        return settled(opened);
    }

    /**
     * The same, unless somebody has just reported that trouble and it is of a kind that desks share (network, software, database): then
     * whoever reports joins in, and what they joined is answered. Thirty who report one outage at the same moment make one incident.
     */
    public Incident reportOrJoin(IncidentId id, String commandId, IncidentCommand.Report report) {
        LadderPlan plan = content.get().ladder();
        if (!plan.shared().contains(report.kind())) {
            return report(id, commandId, report);
        }
        // why: of two who report at once, the second must see what the first has begun; another instance's report is
        // seen as soon as it is stored.
        synchronized (sharedReports) {
            Instant earliest = clock.instant().minus(plan.sharedWithin());
            Optional<Incident> same = store.open().stream()
                    .filter(one -> one.hasApplied(commandId)
                            || one.going()
                                    && one.playbook().id() == report.kind()
                                    && !one.id().equals(id)
                                    && !one.concerns(report.by())
                                    && one.reportedSince(earliest))
                    .findFirst();
            return same.flatMap(one ->
                            carryOut(one.id(), commandId, new IncidentCommand.JoinIn(report.by(), report.words())))
                    .orElseGet(() -> report(id, commandId, report));
        }
    }

    /** Carries out the command once; empty when there is no such incident. */
    public Optional<Incident> carryOut(IncidentId id, String commandId, IncidentCommand command) {
        return change(
                id, incident -> incident.hasApplied(commandId) ? incident : command.match(rules(incident, commandId)));
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
        return change(
                id,
                incident -> incident.hasApplied(commandId)
                        ? incident
                        : fact.into(incident, commandId, content.get().messages()));
    }

    public Optional<Incident> find(IncidentId id) {
        return store.find(id);
    }

    /** By the number people say. */
    public Optional<Incident> numbered(int number) {
        return store.numbered(number);
    }

    /** Those not closed, oldest first; what another instance changed is seen within some seconds. */
    public List<Incident> open() {
        Instant now = clock.instant();
        if (now.isBefore(openList.get().readAt().plus(OPEN_LIST_LIFE))) {
            return openList.get().incidents();
        }
        List<Incident> read = store.open();
        return openList.updateAndGet(list -> list.readAgain(read, now)).incidents();
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
        Optional<RuntimeException> failure = Optional.empty();
        for (Incident incident : open()) {
            try {
                if (Escalation.due(incident, clock.instant()).isPresent()) {
                    change(incident.id(), current -> rules(current, "overdue-" + current.version())
                            .overdue()
                            .orElse(current));
                }
            } catch (RuntimeException failed) {
                failure = Optional.of(failed);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /**
     * A tell could not be delivered. Whoever was called out there is waited for no longer; an incident waiting for nobody else moves up at
     * once. Anything else than a tell of an incident is ignored, and so is a repetition.
     */
    public void undelivered(String tellId, Address to, Failure why) {
        int end = tellId.indexOf('/');
        if (end > 0) {
            change(new IncidentId(tellId.substring(0, end)), current -> rules(
                            current, "undelivered-" + current.version())
                    .undelivered(to, why)
                    .orElse(current));
        }
    }

    /** Passes on what a crash left behind, and writes down what has been passed on. */
    public void recover() {
        store.unrelayed().forEach(incident -> relayed(incident, passOn(incident)));
    }

    private Optional<Incident> change(IncidentId id, UnaryOperator<Incident> rule) {
        while (true) {
            Optional<Incident> stored = store.find(id);
            if (stored.isEmpty()) {
                return stored;
            }
            Incident known = stored.get().registeredUpTo(registered.upTo(id));
            Incident next = rule.apply(known);
            if (next == known) {
                return Optional.of(next.unrelayed() ? relayed(stored.get(), passOn(next)) : next);
            }
            if (store.replace(stored.get(), next)) {
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
        if (!store.replace(saved, relayed)) {
            return store.find(saved.id()).orElse(relayed);
        }
        noticed(relayed);
        return relayed;
    }

    private void noticed(Incident latest) {
        openList.updateAndGet(list -> list.with(latest));
    }

    private IncidentRules rules(Incident incident, String commandId) {
        return new IncidentRules(incident, commandId, content.get(), staff.get(), clock.instant());
    }

    /**
     * @param incidents open ones by number
     * @param changes made by this instance since the list was read
     */
    private record OpenList(List<Incident> incidents, Instant readAt, List<Incident> changes) {
        static final OpenList NEVER_READ = new OpenList(List.of(), Instant.EPOCH, List.of());

        /** why the changes again: one made while the store was read may be missing in what was read. */
        OpenList readAgain(List<Incident> read, Instant at) {
            OpenList fresh = new OpenList(read, at, List.of());
            for (Incident change : changes) {
                fresh = new OpenList(fresh.with(change).incidents(), at, List.of());
            }
            return fresh;
        }

        OpenList with(Incident latest) {
            List<Incident> changed = new ArrayList<>(changes);
            changed.removeIf(one -> one.id().equals(latest.id()) && one.version() < latest.version());
            changed.add(latest);
            if (incidents.stream().anyMatch(one -> one.id().equals(latest.id()) && one.version() > latest.version())) {
                return new OpenList(incidents, readAt, changed);
            }
            List<Incident> now = new ArrayList<>(incidents);
            now.removeIf(one -> one.id().equals(latest.id()));
            if (latest.open()) {
                now.add(latest);
                now.sort(Comparator.comparingInt(Incident::number));
            }
            return new OpenList(List.copyOf(now), readAt, changed);
        }
    }

    /** How far this process knows the register to hold the facts of the incidents that were busy lately. */
    private static final class Registered {
        private static final int KEPT = 2000;

        private final Map<IncidentId, Integer> upTo = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<IncidentId, Integer> eldest) {
                return size() > KEPT;
            }
        };

        synchronized int upTo(IncidentId id) {
            return upTo.getOrDefault(id, 0);
        }

        synchronized void now(IncidentId id, int seq) {
            upTo.merge(id, seq, Math::max);
        }
    }
}
