package vn.trucban.bot.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;

/** What the register has of an incident that was written down late, with what was put right in it since. */
final class LateFacts implements Function<Incident, List<LateFact>> {
    private final Register register;

    LateFacts(Register register) {
        this.register = register;
    }

    @Override
    public List<LateFact> apply(Incident incident) {
        List<RegisterEntry> added = register.added(incident.id().value());
        Map<Long, RegisterEntry> right = new HashMap<>();
        added.stream()
                .filter(entry -> entry.fact().is(Added.CORRECTION))
                .forEach(entry -> entry.fact().about().ifPresent(number -> right.put(number, entry)));
        List<LateFact> facts = new ArrayList<>();
        for (RegisterEntry entry : added) {
            if (entry.fact().is(Added.LATE_ENTRY)) {
                RegisterEntry last = right.getOrDefault(entry.seq(), entry);
                facts.add(new LateFact(
                        entry.fact().at(), last.fact().who(), last.fact().text(), last.enteredAt()));
            }
        }
        return facts;
    }
}
