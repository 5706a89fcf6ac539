package vn.trucban.bot.outside;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.register.RegisterFact;

/** Who called, and what they typed: the register has each word of it too, so it goes when that goes. */
final class OutsideCopies implements Copies {
    private final OutsideDesk desk;

    OutsideCopies(OutsideDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Copy> naming(String name) {
        return List.of();
    }

    @Override
    public Set<String> held(Collection<String> keys) {
        return Set.of();
    }

    @Override
    public void erase(Collection<String> keys) {
        // why: nothing here has a key of its own
    }

    @Override
    public void forget(RegisterFact fact) {
        desk.forget(new IncidentId(fact.subject()), fact);
    }
}
