package vn.trucban.bot.year;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.conversation.WholeStores;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.register.RegisterEntry;

/** Every fact of every incident stands in the register once, in its order, as it happened. */
final class RegisterCheck {
    private final WholeStores stores;

    RegisterCheck(WholeStores stores) {
        this.stores = stores;
    }

    List<String> wrong(List<Incident> incidents) {
        List<String> wrong = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Incident incident : incidents) {
            long before = 0;
            for (IncidentEvent event : incident.events()) {
                String name = incident.id() + "/" + event.seq();
                known.add(name);
                Optional<RegisterEntry> entry = stores.entries().ofEvent(name);
                if (entry.isEmpty()) {
                    wrong.add(name + " is not in the register");
                } else {
                    if (entry.get().seq() <= before || !says(entry.get(), event)) {
                        wrong.add(name + " stands wrongly at " + entry.get().seq());
                    }
                    before = entry.get().seq();
                }
            }
        }
        Set<String> seen = new HashSet<>();
        for (RegisterEntry entry : stores.entries().from(1, Integer.MAX_VALUE)) {
            String event = entry.fact().event();
            if (!seen.add(event)) {
                wrong.add(event + " stands twice");
            }
            if (entry.fact().subject().startsWith("inc") && !event.contains("/+") && !known.contains(event)) {
                wrong.add(event + " is of no incident");
            }
        }
        return wrong;
    }

    private static boolean says(RegisterEntry entry, IncidentEvent event) {
        return entry.fact().kind().equals(event.kind().name())
                && entry.fact().who().equals(event.who())
                && entry.fact().text().equals(event.text())
                && entry.fact().at().toEpochMilli() == event.at().toEpochMilli();
    }
}
