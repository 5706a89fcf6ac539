package vn.trucban.bot.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.library.Content;

/** By which rule an incident owes a report: that by which it came to be owed, else that in force when it was found. */
final class Duties {
    private final FilingStore store;
    private final Supplier<Content> content;
    private final Clock clock;
    private volatile List<DutiesInForce> known = List.of();

    Duties(FilingStore store, Supplier<Content> content, Clock clock) {
        this.store = store;
        this.content = content;
        this.clock = clock;
    }

    /**
     * Empty while no rule demands one.
     *
     * @param its by which it came to be owed; empty: it has not
     */
    Optional<Owed> owed(Summary incident, Optional<Duty> its) {
        return its.filter(duty -> duty.kinds().contains(incident.kind()))
                .or(() -> inForce(incident.foundAt()).duty(incident.kind()))
                .flatMap(duty -> Owed.by(incident, duty, content.get().calendar(), clock.instant()));
    }

    /** Rules that were changed are in force from now on; the first that are ever seen always were. */
    void look() {
        List<Duty> current = DutiesInForce.of(content.get().reporting());
        known = store.duties();
        while (!endsWith(current)) {
            Instant since = known.isEmpty() ? Instant.EPOCH : clock.instant();
            // why the answer is not asked: who lost the race reads what the other one entered
            boolean ignored = store.insert(new DutiesInForce(known.size() + 1, since, current));
            known = store.duties();
        }
    }

    private boolean endsWith(List<Duty> current) {
        return !known.isEmpty() && known.get(known.size() - 1).duties().equals(current);
    }

    private DutiesInForce inForce(Instant found) {
        if (!endsWith(DutiesInForce.of(content.get().reporting()))) {
            look();
        }
        return known.stream()
                .filter(one -> !one.since().isAfter(found))
                .reduce((one, later) -> later)
                .orElse(known.get(0));
    }
}
