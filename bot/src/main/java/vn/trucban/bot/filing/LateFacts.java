package vn.trucban.bot.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;

/** What the register has of an incident that was written down late, and what was put right in either, as it was said last. */
final class LateFacts implements Function<Incident, List<LateFact>> {
    /** The name of a fact of an incident: its id and the number of the fact. */
    private static final Pattern OF_INCIDENT = Pattern.compile("[^/]+/(\\d{1,6})");

    private final Register register;

    LateFacts(Register register) {
        this.register = register;
    }

    @Override
    public List<LateFact> apply(Incident incident) {
        List<RegisterEntry> added = register.added(incident.id().value());
        Map<Long, RegisterEntry> right = new LinkedHashMap<>();
        added.stream()
                .filter(entry -> entry.fact().is(Added.CORRECTION))
                .forEach(entry -> right.put(root(entry), entry));
        List<LateFact> facts = new ArrayList<>();
        for (RegisterEntry entry : added) {
            if (entry.fact().is(Added.LATE_ENTRY)) {
                RegisterEntry last = right.getOrDefault(entry.seq(), entry);
                facts.add(new LateFact(
                        entry.fact().at(), last.fact().who(), last.fact().text(), last.enteredAt()));
            }
        }
        right.forEach((root, last) -> ofIncident(root)
                .ifPresent(seq -> facts.add(new LateFact(
                        last.fact().at(), last.fact().who(), last.fact().text(), last.enteredAt(), Optional.of(seq)))));
        return facts;
    }

    /** The number of what was wrong in the first place: a correction may be put right, too. */
    private long root(RegisterEntry correction) {
        RegisterEntry entry = correction;
        while (entry.fact().is(Added.CORRECTION)) {
            Optional<RegisterEntry> before = entry.fact().about().flatMap(register::entry);
            if (before.isEmpty()) {
                return entry.fact().about().orElse(entry.seq());
            }
            entry = before.get();
        }
        return entry.seq();
    }

    private Optional<Integer> ofIncident(long number) {
        return register.entry(number)
                .map(entry -> OF_INCIDENT.matcher(entry.fact().event()))
                .filter(Matcher::matches)
                .map(fact -> Integer.valueOf(fact.group(1)));
    }
}
