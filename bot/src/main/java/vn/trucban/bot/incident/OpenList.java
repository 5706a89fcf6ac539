package vn.trucban.bot.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The open incidents of one book, read again when they are some seconds old; what this instance changes is seen at once. */
final class OpenList {
    /** Another instance's change is seen after at most this long. */
    private static final Duration LIFE = Duration.ofSeconds(2);

    private final AtomicReference<Read> list = new AtomicReference<>(Read.NEVER);

    /** By number. */
    List<Incident> of(IncidentStore book, Instant now) {
        if (now.isBefore(list.get().at().plus(LIFE))) {
            return list.get().incidents();
        }
        List<Incident> read = book.open();
        return list.updateAndGet(before -> before.again(read, now)).incidents();
    }

    /** It has become this, and is stored. */
    void noticed(Incident latest) {
        list.updateAndGet(before -> before.with(latest));
    }

    /**
     * @param incidents open ones by number
     * @param changes made by this instance since the list was read
     */
    private record Read(List<Incident> incidents, Instant at, List<Incident> changes) {
        static final Read NEVER = new Read(List.of(), Instant.EPOCH, List.of());

        /** why the changes again: one made while the store was read may be missing in what was read. */
        Read again(List<Incident> read, Instant now) {
            Read fresh = new Read(read, now, List.of());
            for (Incident change : changes) {
                fresh = new Read(fresh.with(change).incidents(), now, List.of());
            }
            return fresh;
        }

        Read with(Incident latest) {
            List<Incident> changed = new ArrayList<>(changes);
            changed.removeIf(one -> one.id().equals(latest.id()) && one.version() < latest.version());
            changed.add(latest);
            if (incidents.stream().anyMatch(one -> one.id().equals(latest.id()) && one.version() > latest.version())) {
                return new Read(incidents, at, changed);
            }
            List<Incident> now = new ArrayList<>(incidents);
            now.removeIf(one -> one.id().equals(latest.id()));
            if (latest.open()) {
                now.add(latest);
                now.sort(Comparator.comparingInt(Incident::number));
            }
            return new Read(List.copyOf(now), at, changed);
        }
    }
}
