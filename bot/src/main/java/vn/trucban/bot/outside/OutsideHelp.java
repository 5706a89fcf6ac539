package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.outside.Deed.Kind;

/**
 * All help from outside for one incident.
 *
 * @param number of the incident, as people say it
 * @param deeds oldest first; none is ever taken out
 * @param reminded keys of the reminders that people have got
 * @param facts how many this has brought forth
 * @param untold the last of them, which the incident does not know yet
 * @param version of this document; every save is conditional on it
 */
public record OutsideHelp(
        IncidentId incident,
        int number,
        List<Deed> deeds,
        List<String> reminded,
        int facts,
        List<OutsideFact> untold,
        long version) {
    public OutsideHelp {
        deeds = List.copyOf(deeds);
        reminded = List.copyOf(reminded);
        untold = List.copyOf(untold);
    }

    static OutsideHelp none(IncidentId incident, int number) {
        return new OutsideHelp(incident, number, List.of(), List.of(), 0, List.of(), 0);
    }

    /** Those that were no mistake, oldest first. */
    public List<Deed> standing() {
        Set<String> wrong = wrong();
        return deeds.stream()
                .filter(deed -> deed.kind() != Kind.WRONG && !wrong.contains(deed.commandId()))
                .toList();
    }

    /** True where somebody said later that it was a mistake. */
    public boolean wrong(Deed deed) {
        return wrong().contains(deed.commandId());
    }

    private Set<String> wrong() {
        return deeds.stream()
                .filter(deed -> deed.kind() == Kind.WRONG)
                .map(Deed::words)
                .collect(Collectors.toSet());
    }

    /** What was done about each contact, those called first first; without mistakes, and without letters about calls that were none. */
    public List<Matter> matters() {
        Map<String, List<Deed>> byContact = new LinkedHashMap<>();
        standing().stream().filter(deed -> deed.kind() != Kind.INFORMED).forEach(deed -> byContact
                .computeIfAbsent(deed.contact(), contact -> new ArrayList<>())
                .add(deed));
        return byContact.values().stream()
                .filter(deeds -> deeds.stream().anyMatch(deed -> deed.kind() != Kind.LETTER))
                .map(Matter::new)
                .toList();
    }

    /** What was done about this contact; empty: nothing yet. */
    public Optional<Matter> matter(String contact) {
        return matters().stream().filter(one -> one.contact().equals(contact)).findFirst();
    }

    /** Each time the provincial Centre was informed, earliest first. */
    public List<Deed> informed() {
        return standing().stream().filter(deed -> deed.kind() == Kind.INFORMED).toList();
    }

    /** Every call, earliest first. */
    public List<Deed> calls() {
        return standing().stream().filter(Deed::call).toList();
    }

    /** True where this tap has been taken already. */
    boolean knows(String commandId) {
        return deeds.stream().anyMatch(deed -> deed.commandId().equals(commandId));
    }

    /** True where a contact was called after this moment. */
    boolean calledAfter(Instant moment) {
        return calls().stream().anyMatch(call -> call.at().isAfter(moment));
    }

    /** The next version, with one more deed, and the fact that it is. */
    OutsideHelp with(Deed deed, OutsideFact fact) {
        List<Deed> all = new ArrayList<>(deeds);
        all.add(deed);
        List<OutsideFact> more = new ArrayList<>(untold);
        more.add(fact);
        return new OutsideHelp(incident, number, all, reminded, facts + 1, more, version + 1);
    }

    /** The same, its last deed kept as this paper. */
    OutsideHelp keptAs(String digest) {
        List<Deed> all = new ArrayList<>(deeds);
        all.add(all.remove(all.size() - 1).keptAs(digest));
        return new OutsideHelp(incident, number, all, reminded, facts, untold, version);
    }

    /** The same as another version: several deeds of one tap are one save. */
    OutsideHelp at(long other) {
        return new OutsideHelp(incident, number, deeds, reminded, facts, untold, other);
    }

    /** The next version, with these reminders given. */
    OutsideHelp reminded(List<String> keys) {
        List<String> all = new ArrayList<>(reminded);
        all.addAll(keys);
        return new OutsideHelp(incident, number, deeds, all, facts, untold, version + 1);
    }

    /** The next version, with every fact passed on. */
    OutsideHelp told() {
        return new OutsideHelp(incident, number, deeds, reminded, facts, List.of(), version + 1);
    }

    /** The next version, with the names and what was typed taken out of these deeds. */
    OutsideHelp nameless(Predicate<Deed> which) {
        List<Deed> all = deeds.stream()
                .map(deed -> which.test(deed) ? deed.nameless() : deed)
                .toList();
        return new OutsideHelp(incident, number, all, reminded, facts, untold, version + 1);
    }

    /** Under which the n-th untold fact is entered once. */
    String commandId(int index) {
        return "outside-" + (facts - untold.size() + index + 1);
    }
}
