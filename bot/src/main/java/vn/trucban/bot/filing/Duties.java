package vn.trucban.bot.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.library.Content;

/** By which rule an incident owes a report: that by which it came to be owed, else that in force when it was found. */
final class Duties {
    private static final Logger LOG = LoggerFactory.getLogger(Duties.class);

    private final FilingStore store;
    private final Supplier<Content> content;
    private final Clock clock;
    private volatile List<DutiesInForce> known = List.of();
    /** Those of this instance's content when it looked last. */
    private volatile Optional<List<Duty>> own = Optional.empty();

    private int warnedOf;

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

    /**
     * Rules that were changed are in force from now on; the first that are ever seen always were. Only whoever has just loaded them enters
     * them: of two instances whose content differs for good, the one whose content was loaded last has the say, and neither enters its own
     * again and again.
     */
    synchronized void look() {
        List<Duty> current = DutiesInForce.of(content.get().reporting());
        known = store.duties();
        boolean due = known.isEmpty() || !isOwn(current);
        while (due && !endsWith(current)) {
            Instant since = known.isEmpty() ? Instant.EPOCH : clock.instant();
            // why again where it was not: who lost the race reads what the other one entered
            due = !store.insert(new DutiesInForce(known.size() + 1, since, current));
            known = store.duties();
        }
        own = Optional.of(current);
        warn(current);
    }

    private void warn(List<Duty> current) {
        int last = known.size();
        if (!endsWith(current) && warnedOf != last) {
            warnedOf = last;
            LOG.warn(
                    "reports of incidents are owed by the rules that another instance entered, not by those of the content of this one:"
                            + " give all instances the same content");
        }
    }

    private boolean isOwn(List<Duty> current) {
        return own.filter(current::equals).isPresent();
    }

    private boolean endsWith(List<Duty> current) {
        return !known.isEmpty() && known.get(known.size() - 1).duties().equals(current);
    }

    private DutiesInForce inForce(Instant found) {
        if (!isOwn(DutiesInForce.of(content.get().reporting()))) {
            look();
        }
        return known.stream()
                .filter(one -> !one.since().isAfter(found))
                .reduce((one, later) -> later)
                .orElse(known.get(0));
    }
}
