package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.SomeParties.party;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** Incidents as the rules make them, at any time, for tests of what reads them. */
public final class IncidentsInMemory {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final Party HOA = party("hoa", "Chị Hoa");
    private static final Party MINH = party("minh", "Anh Minh");
    private static final Staff STAFF = new Staff(List.of(new Person(
            MINH.person(),
            MINH.name(),
            "",
            Set.of(Role.TECHNICIAN),
            Optional.empty(),
            Map.of(ChannelKind.SIMULATOR, "minh"),
            true)));

    private final IncidentStore store;

    public IncidentsInMemory(IncidentStore store) {
        this.store = store;
    }

    public IncidentsInMemory() {
        this(new InMemoryIncidentStore(new SystemNames(CONTENT::reporting)));
    }

    public IncidentStore store() {
        return store;
    }

    public Incident reported(PlaybookId kind, String words, Instant at) {
        int number = store.nextNumber();
        Incident incident = IncidentRules.open(
                new IncidentId("inc" + number),
                number,
                "report",
                new IncidentCommand.Report(HOA, kind, words),
                CONTENT,
                STAFF,
                at);
        store.insert(incident);
        return relayed(incident);
    }

    public Incident solved(Incident incident, Instant at) {
        return save(incident, rules(incident, at).solved(new IncidentCommand.Solved(HOA, "")));
    }

    public Incident tried(Incident incident, String step, String answer, Instant at) {
        return save(incident, rules(incident, at).tried(new IncidentCommand.Tried(HOA, step, answer)));
    }

    public Incident taken(Incident incident, Instant at) {
        return save(incident, rules(incident, at).take(new IncidentCommand.Take(MINH)));
    }

    public Incident resolved(Incident incident, String cause, Instant at) {
        return save(incident, rules(incident, at).resolve(new IncidentCommand.Resolve(MINH, cause)));
    }

    /** Reported by one more person. */
    public Incident joined(Incident incident, String name, Instant at) {
        Party other = new Party(
                new PersonId("p" + name.hashCode()), name, new Address(ChannelKind.SIMULATOR, "p" + name.hashCode()));
        return save(incident, rules(incident, at).joinIn(new IncidentCommand.JoinIn(other, "cũng bị")));
    }

    /** @param end false: when it began */
    public Incident said(Incident incident, boolean end, Instant said, Instant at) {
        return save(incident, rules(incident, at).setTime(new IncidentCommand.SetTime(MINH, end, said)));
    }

    public Incident reopened(Incident incident, Instant at) {
        return save(incident, rules(incident, at).reopen(new IncidentCommand.Reopen(HOA, "lại hỏng")));
    }

    public Incident noted(Incident incident, String text, Instant at) {
        return save(incident, rules(incident, at).note(new IncidentCommand.Note(MINH, text)));
    }

    /** Whoever reported it says more. */
    public Incident described(Incident incident, String text, Instant at) {
        return save(incident, rules(incident, at).note(new IncidentCommand.Note(HOA, text)));
    }

    /** There was nothing. */
    public Incident voided(Incident incident, String reason, Instant at) {
        return save(incident, rules(incident, at).falseAlarm(new IncidentCommand.FalseAlarm(MINH, reason)));
    }

    /** What another desk decided. */
    public Incident entered(Incident incident, OutsideFact fact) {
        return save(incident, fact.into(Case.of(incident, "c" + incident.version(), CONTENT, STAFF, fact.at())));
    }

    /** Takes names and words out of these facts. */
    public Incident erased(Incident incident, Integer... seqs) {
        return save(
                incident,
                new Change(incident, "erase" + incident.version(), incident.openedAt())
                        .erase(Set.of(seqs))
                        .done());
    }

    private static IncidentRules rules(Incident incident, Instant at) {
        return new IncidentRules(incident, "c" + incident.version(), CONTENT, STAFF, at);
    }

    private Incident save(Incident before, Incident after) {
        store.replace(before, after);
        return relayed(after);
    }

    private Incident relayed(Incident incident) {
        Incident relayed = incident.relayed();
        store.replace(incident, relayed);
        return relayed;
    }
}
