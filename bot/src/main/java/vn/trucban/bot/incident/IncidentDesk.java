package vn.trucban.bot.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.staff.Staff;
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
    private final AtomicReference<OpenList> openList = new AtomicReference<>();

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
        return passOn(opened);
    }

    /** Carries out the command once; empty when there is no such incident. */
    public Optional<Incident> carryOut(IncidentId id, String commandId, IncidentCommand command) {
        return change(
                id, incident -> incident.hasApplied(commandId) ? incident : command.match(rules(incident, commandId)));
    }

    public Optional<Incident> find(IncidentId id) {
        return store.find(id);
    }

    /** By the number people say. */
    public Optional<Incident> numbered(int number) {
        return store.numbered(number);
    }

    /** Those not closed, oldest first; at most two seconds old. */
    public List<Incident> open() {
        OpenList list = openList.get();
        Instant now = clock.instant();
        if (list == null || !now.isBefore(list.readAt().plus(OPEN_LIST_LIFE))) {
            list = new OpenList(store.open(), now);
            openList.set(list);
        }
        return list.incidents();
    }

    /** The newest, at most {@code limit}. */
    public List<Incident> recent(int limit) {
        return store.recent(limit);
    }

    /** Moves on every incident that has waited too long. Safe to call from several instances at once. */
    public void moveOnOverdue() {
        for (Incident incident : open()) {
            if (Escalation.due(incident, clock.instant()).isPresent()) {
                change(incident.id(), current -> rules(current, "overdue-" + current.version())
                        .overdue()
                        .orElse(current));
            }
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

    /** Passes on what a crash left behind. */
    public void recover() {
        store.unrelayed().forEach(this::passOn);
    }

    private Optional<Incident> change(IncidentId id, UnaryOperator<Incident> rule) {
        while (true) {
            Optional<Incident> stored = store.find(id);
            if (stored.isEmpty()) {
                return stored;
            }
            Incident next = rule.apply(stored.get());
            if (next == stored.get()) {
                return Optional.of(next.unrelayed() ? passOn(next) : next);
            }
            if (store.replace(next)) {
                return Optional.of(passOn(next));
            }
        }
    }

    private Incident passOn(Incident incident) {
        openList.set(null);
        incident.unregistered()
                .forEach(event -> register.record(new RegisterFact(
                        incident.id() + "/" + event.seq(),
                        incident.id().value(),
                        incident.number(),
                        incident.playbook().id().id(),
                        event.kind().name(),
                        event.at(),
                        event.who(),
                        event.text())));
        incident.tells().forEach(chats::tell);
        Incident relayed = incident.relayed();
        // why: a lost race means that somebody changed the incident meanwhile; their save kept these tells, and a chat
        // takes each once.
        return store.replace(relayed) ? relayed : store.find(incident.id()).orElse(relayed);
    }

    private IncidentRules rules(Incident incident, String commandId) {
        return new IncidentRules(incident, commandId, content.get(), staff.get(), clock.instant());
    }

    private record OpenList(List<Incident> incidents, Instant readAt) {}
}
